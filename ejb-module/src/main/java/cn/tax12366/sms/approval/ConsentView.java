package cn.tax12366.sms.approval;

import cn.tax12366.sms.shared.OfficerCode;
import java.time.Instant;

/** That somebody has approved a request. */
public final class ConsentView {

  private final Consent consent;
  private final String name;

  ConsentView(Consent consent, String name) {
    this.consent = consent;
    this.name = name;
  }

  public OfficerCode getOfficer() {
    return consent.approver();
  }

  /** Real name; empty where the officer is known no more. */
  public String getName() {
    return name;
  }

  public Instant getGivenAt() {
    return consent.givenAt();
  }
}
