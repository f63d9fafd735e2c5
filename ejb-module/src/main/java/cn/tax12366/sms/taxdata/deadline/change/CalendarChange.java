package cn.tax12366.sms.taxdata.deadline.change;

import cn.tax12366.sms.approval.Snapshot;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.taxdata.deadline.DeadlineKind;
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
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** A change of the tax calendar: put forward by one, put in force by another, never rewritten. */
@Entity
@Table(name = "calendar_change")
public class CalendarChange {

  static final String SUBJECT = "calendar-change:";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "calendar_change")
  @SequenceGenerator(name = "calendar_change", sequenceName = "calendar_change_seq")
  private Long id;

  @Enumerated(EnumType.STRING)
  private CalendarChangeKind kind;

  @Column(name = "change_year")
  private int year;

  @Enumerated(EnumType.STRING)
  @Column(name = "deadline_kind")
  private DeadlineKind which;

  @Column(name = "change_month")
  private Integer month;

  private LocalDate deadline;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  private String document;

  private String reason;

  private String content;

  private String effects;

  @Column(name = "base_revision")
  private int baseRevision;

  @Enumerated(EnumType.STRING)
  private CalendarChangeState state;

  @Column(name = "proposed_by")
  private String proposedBy;

  @Column(name = "proposed_at")
  private OffsetDateTime proposedAt;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_at")
  private OffsetDateTime decidedAt;

  @Version private int version;

  protected CalendarChange() {}

  /** From what was checked and is written as it is kept. */
  static CalendarChange proposed(
      CalendarProposal proposal, int baseRevision, String effects, OfficerCode by, Instant now) {
    CalendarChange change = new CalendarChange();
    change.kind = proposal.kind();
    change.year = proposal.year().getValue();
    change.which = proposal.which();
    change.month = proposal.kind() == CalendarChangeKind.SHIFT ? proposal.month() : null;
    change.deadline = proposal.deadline();
    change.validFrom = proposal.validFrom();
    change.document = proposal.document();
    change.reason = proposal.reason();
    change.content = proposal.lines();
    change.effects = effects;
    change.baseRevision = baseRevision;
    change.state = CalendarChangeState.WAITING;
    change.proposedBy = by.digits();
    change.proposedAt = now.atOffset(ZoneOffset.UTC);
    return change;
  }

  /**
   * @throws CalendarChangeDecided unless it waits
   */
  void decide(CalendarChangeState decision, OfficerCode by, Instant now) {
    if (state != CalendarChangeState.WAITING) {
      throw new CalendarChangeDecided(id, state);
    }
    state = decision;
    decidedBy = by.digits();
    decidedAt = now.atOffset(ZoneOffset.UTC);
  }

  /** What the second person reads and decides upon. */
  Snapshot snapshot() {
    Snapshot snapshot =
        Snapshot.empty()
            .with("kind", kind)
            .with("year", year)
            .with("valid-from", validFrom)
            .with("document", document)
            .with("reason", reason)
            .with("effects", effects)
            .with("base-revision", baseRevision);
    if (kind == CalendarChangeKind.SHIFT) {
      return snapshot.with("which", which).with("month", month).with("deadline", deadline);
    }
    return snapshot.with("body", content);
  }

  /** The change again as it was written down. */
  CalendarProposal proposal() {
    return new CalendarProposal(
        kind,
        Year.of(year),
        which,
        month == null ? 0 : month,
        deadline,
        validFrom,
        document,
        reason,
        content);
  }

  /** How approval and the audit trail call it. */
  String subject() {
    return SUBJECT + id;
  }

  Long id() {
    return id;
  }

  CalendarChangeKind kind() {
    return kind;
  }

  int year() {
    return year;
  }

  /** Null but for a shift. */
  DeadlineKind which() {
    return which;
  }

  /** The month of filing; null but for a shift. */
  YearMonth month() {
    return month == null ? null : YearMonth.of(year, month);
  }

  /** Null but for a shift. */
  LocalDate deadline() {
    return deadline;
  }

  LocalDate validFrom() {
    return validFrom;
  }

  String document() {
    return document;
  }

  String reason() {
    return reason;
  }

  /** Null for a shift. */
  String content() {
    return content;
  }

  int baseRevision() {
    return baseRevision;
  }

  CalendarChangeState state() {
    return state;
  }

  OfficerCode proposedBy() {
    return OfficerCode.of(proposedBy);
  }

  Instant proposedAt() {
    return proposedAt.toInstant();
  }

  /** Null while it waits. */
  OfficerCode decidedBy() {
    return decidedBy == null ? null : OfficerCode.of(decidedBy);
  }

  /** Null while it waits. */
  Instant decidedAt() {
    return decidedAt == null ? null : decidedAt.toInstant();
  }
}
