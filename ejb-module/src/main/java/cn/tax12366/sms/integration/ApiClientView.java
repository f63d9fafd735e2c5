package cn.tax12366.sms.integration;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import java.time.LocalDate;
import java.util.Set;

/** An API client as others see it; never its key. */
public final class ApiClientView {

  private final String name;
  private final String title;
  private final AuthorityCode authorityCode;
  private final OfficerCode officer;
  private final Set<ApiScope> scopes;
  private final LocalDate expiresOn;
  private final boolean active;

  ApiClientView(
      String name,
      String title,
      AuthorityCode authorityCode,
      OfficerCode officer,
      Set<ApiScope> scopes,
      LocalDate expiresOn,
      boolean active) {
    this.name = name;
    this.title = title;
    this.authorityCode = authorityCode;
    this.officer = officer;
    this.scopes = Set.copyOf(scopes);
    this.expiresOn = expiresOn;
    this.active = active;
  }

  public String getName() {
    return name;
  }

  /** The name under which it calls services: {@code client:<name>}. */
  public String getPrincipalName() {
    return ApiClients.PRINCIPAL_PREFIX + name;
  }

  public String getTitle() {
    return title;
  }

  /** The unit whose area, with all below it, the client may write for. */
  public AuthorityCode getAuthorityCode() {
    return authorityCode;
  }

  /** The officer who answers for it. */
  public OfficerCode getOfficer() {
    return officer;
  }

  public Set<ApiScope> getScopes() {
    return scopes;
  }

  /** The last day on which the key is good. */
  public LocalDate getExpiresOn() {
    return expiresOn;
  }

  public boolean isActive() {
    return active;
  }

  /** True if the key is neither withdrawn nor, on {@code day}, expired. */
  public boolean isGoodOn(LocalDate day) {
    return active && !day.isAfter(expiresOn);
  }
}
