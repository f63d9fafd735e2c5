package cn.tax12366.sms.organisation;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import java.util.Set;

/** An officer as others see him. */
public final class OfficerView {

  private final OfficerCode code;
  private final String realName;
  private final AuthorityView authority;
  private final DepartmentKind department;
  private final Set<OfficerRole> roles;
  private final Account account;

  /**
   * What belongs to the officer's access.
   *
   * @param active false once the officer has left
   * @param mustChangePassword true while the password is the assigned one (R10.3b)
   * @param language BCP 47 tag chosen by the officer; null for the browser's
   */
  public record Account(boolean active, boolean mustChangePassword, String language) {}

  public OfficerView(
      OfficerCode code,
      String realName,
      AuthorityView authority,
      DepartmentKind department,
      Set<OfficerRole> roles,
      Account account) {
    this.code = code;
    this.realName = realName;
    this.authority = authority;
    this.department = department;
    this.roles = Set.copyOf(roles);
    this.account = account;
  }

  public OfficerCode getCode() {
    return code;
  }

  public String getRealName() {
    return realName;
  }

  public AuthorityView getAuthority() {
    return authority;
  }

  public AuthorityCode getAuthorityCode() {
    return authority.getCode();
  }

  public String getAuthorityName() {
    return authority.getName();
  }

  public DepartmentKind getDepartment() {
    return department;
  }

  public Set<OfficerRole> getRoles() {
    return roles;
  }

  public boolean has(OfficerRole role) {
    return roles.contains(role);
  }

  /** False once the officer has left: then nothing is permitted any more. */
  public boolean isActive() {
    return account.active();
  }

  /** True while the password is the assigned one (R10.3b). */
  public boolean isMustChangePassword() {
    return account.mustChangePassword();
  }

  /** BCP 47 tag of the language chosen by the officer; null for the browser's choice. */
  public String getLanguage() {
    return account.language();
  }

  @Override
  public String toString() {
    return code + " " + realName;
  }
}
