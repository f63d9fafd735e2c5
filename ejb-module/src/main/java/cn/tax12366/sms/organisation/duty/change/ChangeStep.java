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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A step that a change request has taken. Never changed. */
@Entity
@Table(name = "change_step")
public class ChangeStep {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "change_step")
  @SequenceGenerator(name = "change_step", sequenceName = "change_step_seq")
  private Long id;

  @Column(name = "request_id")
  private Long requestId;

  @Enumerated(EnumType.STRING)
  private ChangeState state;

  @Column(name = "taken_by")
  private String takenBy;

  @Column(name = "taken_at")
  private OffsetDateTime takenAt;

  private String words;

  protected ChangeStep() {}

  /** The step by which the request has come to where it is now. */
  static ChangeStep taken(ChangeRequest request, OfficerCode by, String words) {
    ChangeStep step = new ChangeStep();
    step.requestId = request.id();
    step.state = request.state();
    step.takenBy = by.digits();
    step.takenAt = request.stateSince().atOffset(ZoneOffset.UTC);
    step.words = words;
    return step;
  }

  ChangeState state() {
    return state;
  }

  Instant takenAt() {
    return takenAt.toInstant();
  }

  /** Null where none were needed and none given. */
  String words() {
    return words;
  }
}
