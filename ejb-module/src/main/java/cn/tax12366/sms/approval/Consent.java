package cn.tax12366.sms.approval;

import cn.tax12366.sms.shared.OfficerCode;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.OffsetDateTime;

/** That somebody has approved a request, in his own right or in another's stead. Immutable. */
@Embeddable
class Consent {

  private String approver;

  /** Of the approver himself, or of the one in whose stead he gave it. */
  private String vote;

  @Column(name = "given_at")
  private OffsetDateTime givenAt;

  protected Consent() {}

  Consent(OfficerCode approver, OfficerCode vote, OffsetDateTime givenAt) {
    this.approver = approver.digits();
    this.vote = vote.digits();
    this.givenAt = givenAt;
  }

  OfficerCode approver() {
    return OfficerCode.of(approver);
  }

  /** Whose vote it is: his own, or that of the one in whose stead he approved. */
  OfficerCode vote() {
    return OfficerCode.of(vote);
  }

  Instant givenAt() {
    return givenAt.toInstant();
  }
}
