package cn.tax12366.sms.organisation.administration;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerView;
import java.time.Instant;
import java.time.LocalDate;

/** A publishing grant as people see it. */
public final class PublishingView {

  private final PublishingGrant grant;
  private final AuthorityView unit;
  private final OfficerView officer;
  private final OfficerView grantor;
  private final boolean endable;

  PublishingView(
      PublishingGrant grant,
      AuthorityView unit,
      OfficerView officer,
      OfficerView grantor,
      boolean endable) {
    this.grant = grant;
    this.unit = unit;
    this.officer = officer;
    this.grantor = grantor;
    this.endable = endable;
  }

  public long getId() {
    return grant.id();
  }

  public AuthorityView getUnit() {
    return unit;
  }

  public PublishingKind getKind() {
    return grant.kind();
  }

  public OfficerView getOfficer() {
    return officer;
  }

  public String getGrantorName() {
    return grantor.getRealName();
  }

  public Instant getGrantedAt() {
    return grant.grantedAt();
  }

  /** The last day of the exception it rests on; null for the one publisher of the unit. */
  public LocalDate getLastDay() {
    return grant.lastDay();
  }

  /** When it was taken away; null if it was not. */
  public Instant getEndedAt() {
    return grant.endedAt();
  }

  /** Whether whoever asked may end it: for what a page shows, never for the decision. */
  public boolean isEndable() {
    return endable;
  }
}
