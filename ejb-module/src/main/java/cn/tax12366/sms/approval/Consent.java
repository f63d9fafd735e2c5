package cn.tax12366.sms.approval;

import cn.tax12366.sms.shared.OfficerCode;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.OffsetDateTime;

/** That somebody has approved a request. Immutable. */
@Embeddable
class Consent {

  private String approver;

  @Column(name = "given_at")
  private OffsetDateTime givenAt;

  protected Consent() {}

  Consent(OfficerCode approver, OffsetDateTime givenAt) {
    this.approver = approver.digits();
    this.givenAt = givenAt;
  }

  OfficerCode approver() {
    return OfficerCode.of(approver);
  }

  Instant givenAt() {
    return givenAt.toInstant();
  }
}
