package cn.tax12366.sms.organisation.administration;

import cn.tax12366.sms.shared.AuthorityCode;
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
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Publishing of one kind, assigned to a named person by the administrator of his unit (R7.4b). It
 * holds the one place of its unit or, for some days, that of an allowance; once ended it holds none
 * and stays as history.
 */
@Entity
@Table(name = "publishing_grant")
public class PublishingGrant {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "publishing_grant")
  @SequenceGenerator(name = "publishing_grant", sequenceName = "publishing_grant_seq")
  private Long id;

  @Column(name = "authority_code")
  private String authorityCode;

  @Enumerated(EnumType.STRING)
  private PublishingKind kind;

  @Column(name = "officer_code")
  private String officerCode;

  @Column(name = "granted_by")
  private String grantedBy;

  @Column(name = "granted_at")
  private OffsetDateTime grantedAt;

  @Column(name = "last_day")
  private LocalDate lastDay;

  @Column(name = "ended_at")
  private OffsetDateTime endedAt;

  @Column(name = "ended_by")
  private String endedBy;

  private String place;

  @Version private int version;

  protected PublishingGrant() {}

  /** The one grant of a unit and kind (R7.4c). */
  static PublishingGrant regular(
      AuthorityCode unit, PublishingKind kind, OfficerCode officer, OfficerCode by, Instant now) {
    PublishingGrant grant = new PublishingGrant();
    grant.authorityCode = unit.digits();
    grant.kind = kind;
    grant.officerCode = officer.digits();
    grant.grantedBy = by.digits();
    grant.grantedAt = now.atOffset(ZoneOffset.UTC);
    grant.place = place(unit, kind);
    return grant;
  }

  /** A further one that rests on an allowance and ends with it (reading A9). */
  static PublishingGrant further(
      PublisherAllowance allowance, OfficerCode officer, OfficerCode by, Instant now) {
    PublishingGrant grant = regular(allowance.unit(), allowance.kind(), officer, by, now);
    grant.place = allowance.place();
    grant.lastDay = allowance.lastDay();
    return grant;
  }

  /** What the one regular grant of a unit and kind holds. */
  static String place(AuthorityCode unit, PublishingKind kind) {
    return unit + ":" + kind;
  }

  /** As what the audit trail knows the publishing of a kind by a unit. */
  static String subject(AuthorityCode unit, PublishingKind kind) {
    return "publishing:" + place(unit, kind);
  }

  String subject() {
    return subject(unit(), kind);
  }

  void end(OfficerCode by, Instant now) {
    endedAt = now.atOffset(ZoneOffset.UTC);
    endedBy = by.digits();
    place = null;
  }

  /** Ends this one and begins the same for another: in its place, until the same last day. */
  PublishingGrant passedOn(OfficerCode to, OfficerCode by, Instant now) {
    PublishingGrant next = regular(unit(), kind, to, by, now);
    next.place = place;
    next.lastDay = lastDay;
    end(by, now);
    return next;
  }

  boolean isInForce(LocalDate today) {
    return endedAt == null && (lastDay == null || !lastDay.isBefore(today));
  }

  Long id() {
    return id;
  }

  AuthorityCode unit() {
    return AuthorityCode.of(authorityCode);
  }

  PublishingKind kind() {
    return kind;
  }

  OfficerCode officer() {
    return OfficerCode.of(officerCode);
  }

  OfficerCode grantedBy() {
    return OfficerCode.of(grantedBy);
  }

  Instant grantedAt() {
    return grantedAt.toInstant();
  }

  /** Null for the one regular grant. */
  LocalDate lastDay() {
    return lastDay;
  }

  /** Null as long as nobody has taken it away. */
  Instant endedAt() {
    return endedAt == null ? null : endedAt.toInstant();
  }
}
