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
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The tier above allows a unit a further publisher of one kind for some days (reading A9). */
@Entity
@Table(name = "publishing_exception")
public class PublisherAllowance {

  static final int LONGEST_REASON = 200;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "publishing_exception")
  @SequenceGenerator(name = "publishing_exception", sequenceName = "publishing_exception_seq")
  private Long id;

  @Column(name = "authority_code")
  private String authorityCode;

  @Enumerated(EnumType.STRING)
  private PublishingKind kind;

  @Column(name = "first_day")
  private LocalDate firstDay;

  @Column(name = "last_day")
  private LocalDate lastDay;

  private String reason;

  @Column(name = "granted_by")
  private String grantedBy;

  @Column(name = "granted_at")
  private OffsetDateTime grantedAt;

  protected PublisherAllowance() {}

  PublisherAllowance(
      AuthorityCode unit, PublishingKind kind, LocalDate firstDay, LocalDate lastDay) {
    this.authorityCode = unit.digits();
    this.kind = kind;
    this.firstDay = firstDay;
    this.lastDay = lastDay;
  }

  /** Says who allows it and why. */
  PublisherAllowance allowed(OfficerCode by, String because, Instant now) {
    this.grantedBy = by.digits();
    this.reason = because;
    this.grantedAt = now.atOffset(ZoneOffset.UTC);
    return this;
  }

  Long id() {
    return id;
  }

  /** What the one grant that rests on it holds. */
  String place() {
    return "exception:" + id;
  }

  AuthorityCode unit() {
    return AuthorityCode.of(authorityCode);
  }

  PublishingKind kind() {
    return kind;
  }

  LocalDate firstDay() {
    return firstDay;
  }

  LocalDate lastDay() {
    return lastDay;
  }

  String reason() {
    return reason;
  }

  OfficerCode grantedBy() {
    return OfficerCode.of(grantedBy);
  }
}
