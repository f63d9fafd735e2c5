package cn.tax12366.sms.organisation.duty.change;

import cn.tax12366.sms.shared.OfficerCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Something that is to be changed of the platform. Raised, then accepted or declined, realised, and
 * confirmed or sent back to where it was accepted.
 */
@Entity
@Table(name = "change_request")
public class ChangeRequest {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "change_request")
  @SequenceGenerator(name = "change_request", sequenceName = "change_request_seq")
  private Long id;

  private String title;

  private String need;

  private String reason;

  @Enumerated(EnumType.STRING)
  private ChangeState state;

  @Column(name = "state_since")
  private OffsetDateTime stateSince;

  @Column(name = "raised_by")
  private String raisedBy;

  @Column(name = "raised_at")
  private OffsetDateTime raisedAt;

  @Column(name = "release_name")
  private String releaseName;

  @Version private int version;

  protected ChangeRequest() {}

  static ChangeRequest raised(
      String title, String need, String reason, OfficerCode by, Instant now) {
    ChangeRequest request = new ChangeRequest();
    request.title = title;
    request.need = need;
    request.reason = reason;
    request.raisedBy = by.digits();
    request.raisedAt = now.atOffset(ZoneOffset.UTC);
    request.stand(ChangeState.RAISED, now);
    return request;
  }

  /**
   * Goes on from one state to the next.
   *
   * @throws ChangeRequestElsewhere if it is not in the state that the step begins from
   */
  void step(ChangeState from, ChangeState to, Instant now) {
    if (state != from) {
      throw new ChangeRequestElsewhere(title, state);
    }
    stand(to, now);
  }

  /**
   * Is realised with this release.
   *
   * @throws ChangeRequestElsewhere unless it is accepted
   */
  void realised(String release, Instant now) {
    step(ChangeState.ACCEPTED, ChangeState.REALISED, now);
    releaseName = release;
  }

  private void stand(ChangeState now, Instant since) {
    state = now;
    stateSince = since.atOffset(ZoneOffset.UTC);
  }

  /** As what the audit trail knows it. */
  String subject() {
    return "change-request:" + id;
  }

  Long id() {
    return id;
  }

  String title() {
    return title;
  }

  String need() {
    return need;
  }

  String reason() {
    return reason;
  }

  ChangeState state() {
    return state;
  }

  Instant stateSince() {
    return stateSince.toInstant();
  }

  Instant raisedAt() {
    return raisedAt.toInstant();
  }

  /** Null before it was realised. */
  String releaseName() {
    return releaseName;
  }
}
