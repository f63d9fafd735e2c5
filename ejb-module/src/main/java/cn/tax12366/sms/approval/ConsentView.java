package cn.tax12366.sms.approval;

import cn.tax12366.sms.shared.OfficerCode;
import java.time.Instant;

/** That somebody has approved a request, in his own right or in another's stead. */
public final class ConsentView {

  private final Consent consent;
  private final String name;
  private final String steadName;

  ConsentView(Consent consent, String name, String steadName) {
    this.consent = consent;
    this.name = name;
    this.steadName = steadName;
  }

  public OfficerCode getOfficer() {
    return consent.approver();
  }

  /** Real name; empty where the officer is known no more. */
  public String getName() {
    return name;
  }

  /** In whose stead; null where in his own right. */
  public OfficerCode getInSteadOf() {
    return consent.vote().equals(consent.approver()) ? null : consent.vote();
  }

  /** Real name of the one in whose stead it was given; empty where in his own right. */
  public String getSteadName() {
    return getInSteadOf() == null ? "" : steadName;
  }

  public Instant getGivenAt() {
    return consent.givenAt();
  }
}
