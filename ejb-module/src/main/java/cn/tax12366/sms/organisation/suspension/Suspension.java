package cn.tax12366.sms.organisation.suspension;

import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.ClockProducer;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Somebody's use of the platform, or his sending, is stopped: by whom, why, until when. It stands
 * from {@link #inForceFrom} until its time is over or somebody lifts it, and stays as history.
 */
@Entity
public class Suspension {

  static final int LONGEST_REASON = 500;

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "suspension")
  @SequenceGenerator(name = "suspension", sequenceName = "suspension_seq")
  private Long id;

  @Enumerated(EnumType.STRING)
  private SuspensionKind kind;

  @Enumerated(EnumType.STRING)
  private SuspensionScope scope;

  @Column(name = "authority_code")
  private String authorityCode;

  @Column(name = "officer_code")
  private String officerCode;

  private String reason;

  @Column(name = "placed_by")
  private String placedBy;

  @Column(name = "placed_for")
  private String placedFor;

  @Column(name = "placed_at")
  private OffsetDateTime placedAt;

  @Column(name = "confirmed_by")
  private String confirmedBy;

  @Column(name = "in_force_from")
  private OffsetDateTime inForceFrom;

  @Column(name = "until_at")
  private OffsetDateTime untilAt;

  @Column(name = "lift_asked_by")
  private String liftAskedBy;

  @Column(name = "ended_at")
  private OffsetDateTime endedAt;

  @Column(name = "ended_by")
  private String endedBy;

  @Column(name = "end_reason")
  private String endReason;

  private String place;

  @Version private int version;

  protected Suspension() {}

  private Suspension(SuspensionKind kind, SuspensionScope scope, String reason) {
    this.kind = kind;
    this.scope = scope;
    this.reason = reason;
  }

  /** Of a unit and everything below it. */
  static Suspension ofUnit(SuspensionKind kind, AuthorityCode unit, String reason) {
    Suspension suspension = new Suspension(kind, SuspensionScope.UNIT, reason);
    suspension.authorityCode = unit.digits();
    suspension.place = kind + ":" + unit;
    return suspension;
  }

  /** Of one officer. */
  static Suspension ofOfficer(SuspensionKind kind, OfficerView officer, String reason) {
    Suspension suspension = new Suspension(kind, SuspensionScope.OFFICER, reason);
    suspension.authorityCode = officer.getAuthorityCode().digits();
    suspension.officerCode = officer.getCode().digits();
    suspension.place = kind + ":" + officer.getCode();
    return suspension;
  }

  /** Of all that the platform sends unasked; stands once a second person confirms it. */
  static Suspension ofEverything(String reason) {
    Suspension stop =
        new Suspension(SuspensionKind.EMERGENCY_STOP, SuspensionScope.PROVINCE, reason);
    stop.place = SuspensionKind.EMERGENCY_STOP.name();
    return stop;
  }

  Suspension placed(OfficerView by, Instant now) {
    this.placedBy = by.getCode().digits();
    this.placedFor = by.getAuthorityCode().digits();
    this.placedAt = now.atOffset(ZoneOffset.UTC);
    return this;
  }

  Suspension standing(Instant from, Instant until) {
    this.inForceFrom = from.atOffset(ZoneOffset.UTC);
    stand(until);
    return this;
  }

  /** From now on until then; null until it is lifted. */
  void stand(Instant until) {
    this.untilAt = until == null ? null : until.atOffset(ZoneOffset.UTC);
  }

  /**
   * A second person puts it in force.
   *
   * @throws SecondPersonNeeded if it is the first one
   */
  void confirm(OfficerView second, Instant now) {
    if (second.getCode().digits().equals(placedBy)) {
      throw new SecondPersonNeeded(second.getRealName());
    }
    this.confirmedBy = second.getCode().digits();
    this.inForceFrom = now.atOffset(ZoneOffset.UTC);
  }

  void askToLift(OfficerView first) {
    this.liftAskedBy = first.getCode().digits();
  }

  /**
   * @throws SecondPersonNeeded if {@code second} is who has asked for it
   */
  void confirmLift(OfficerView second) {
    if (second.getCode().digits().equals(liftAskedBy)) {
      throw new SecondPersonNeeded(second.getRealName());
    }
  }

  /**
   * @param by null where its time has run out
   */
  void end(OfficerCode by, String why, Instant at) {
    this.endedBy = by == null ? null : by.digits();
    this.endReason = why;
    this.endedAt = at.atOffset(ZoneOffset.UTC);
    this.place = null;
  }

  boolean isOver() {
    return endedAt != null;
  }

  boolean isInForce(Instant now) {
    return inForceFrom != null
        && !isOver()
        && (untilAt == null || untilAt.toInstant().isAfter(now));
  }

  /** A limit of time as people of the province write it, to the minute; null for none. */
  static String written(Instant limit) {
    return limit == null ? null : MINUTE.format(limit.atZone(ClockProducer.ZONE));
  }

  /** As what the audit trail knows it. */
  String subject() {
    return switch (scope) {
      case UNIT -> "authority:" + authorityCode;
      case OFFICER -> "officer:" + officerCode;
      case PROVINCE -> "province";
    };
  }

  Long id() {
    return id;
  }

  SuspensionKind kind() {
    return kind;
  }

  SuspensionScope scope() {
    return scope;
  }

  /** Null for the whole province. */
  AuthorityCode unit() {
    return authorityCode == null ? null : AuthorityCode.of(authorityCode);
  }

  /** Null unless it concerns one officer. */
  OfficerCode officer() {
    return officerCode == null ? null : OfficerCode.of(officerCode);
  }

  String reason() {
    return reason;
  }

  OfficerCode placedBy() {
    return OfficerCode.of(placedBy);
  }

  AuthorityCode placedFor() {
    return AuthorityCode.of(placedFor);
  }

  Instant placedAt() {
    return placedAt.toInstant();
  }

  /** Null where one person suffices, or a second one is waited for. */
  OfficerCode confirmedBy() {
    return confirmedBy == null ? null : OfficerCode.of(confirmedBy);
  }

  /** Null as long as a second person is waited for. */
  Instant inForceFrom() {
    return inForceFrom == null ? null : inForceFrom.toInstant();
  }

  /** Null until it is lifted. */
  Instant until() {
    return untilAt == null ? null : untilAt.toInstant();
  }

  /** Null unless somebody wants an emergency stop lifted. */
  OfficerCode liftAskedBy() {
    return liftAskedBy == null ? null : OfficerCode.of(liftAskedBy);
  }

  /** Null while it stands. */
  Instant endedAt() {
    return endedAt == null ? null : endedAt.toInstant();
  }

  /** Null while it stands, and where its time has run out. */
  OfficerCode endedBy() {
    return endedBy == null ? null : OfficerCode.of(endedBy);
  }

  /** Null while it stands, and where its time has run out. */
  String endReason() {
    return endReason;
  }
}
