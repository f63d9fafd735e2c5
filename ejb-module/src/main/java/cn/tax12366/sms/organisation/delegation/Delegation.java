package cn.tax12366.sms.organisation.delegation;

import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OfficerView;
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
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * An approver's approving, entrusted to a colleague from one day to another, both included. It ends
 * once and for good; what was stays as history.
 */
@Entity
@Table(name = "approval_delegation")
public class Delegation {

  /** Days of business time, the first and the last included. */
  static final int LONGEST = 30;

  static final int LONGEST_REASON = 200;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "approval_delegation")
  @SequenceGenerator(name = "approval_delegation", sequenceName = "approval_delegation_seq")
  private Long id;

  private String delegator;
  private String delegate;

  @Column(name = "authority_code")
  private String authorityCode;

  @Enumerated(EnumType.STRING)
  private DepartmentKind department;

  @Column(name = "first_day")
  private LocalDate firstDay;

  @Column(name = "last_day")
  private LocalDate lastDay;

  private String reason;

  @Column(name = "made_at")
  private OffsetDateTime madeAt;

  @Column(name = "ended_at")
  private OffsetDateTime endedAt;

  @Column(name = "ended_by")
  private String endedBy;

  @Enumerated(EnumType.STRING)
  @Column(name = "ended_because")
  private DelegationEnd endedBecause;

  @Version private int version;

  protected Delegation() {}

  /**
   * @param reason null where none is given; at most {@link #LONGEST_REASON} characters are kept
   * @param now business time
   * @throws DelegationOutOfTime if it would begin before {@code today}, or end before it begins
   * @throws DelegationTooLong if it would take more than {@link #LONGEST} days
   * @throws DelegatedToOneself if both are the same
   * @throws DelegateElsewhere unless the delegate is in service in the unit and department of the
   *     delegator
   * @throws DelegateUnfit if the delegate approves himself there, or is an administrator
   */
  static Delegation made(
      OfficerView delegator, OfficerView delegate, DelegationTerms terms, Instant now) {
    if (terms.firstDay() == null
        || terms.lastDay() == null
        || terms.firstDay().isBefore(terms.today())
        || terms.lastDay().isBefore(terms.firstDay())) {
      throw new DelegationOutOfTime();
    }
    long days = ChronoUnit.DAYS.between(terms.firstDay(), terms.lastDay()) + 1;
    if (days > LONGEST) {
      throw new DelegationTooLong(days, LONGEST);
    }
    if (delegate.getCode().equals(delegator.getCode())) {
      throw new DelegatedToOneself();
    }
    if (!serves(delegate, delegator.getAuthorityCode(), delegator.getDepartment())) {
      throw new DelegateElsewhere(delegate.getRealName());
    }
    if (!isFit(delegate)) {
      throw new DelegateUnfit(delegate.getRealName());
    }
    Delegation made = new Delegation();
    made.delegator = delegator.getCode().digits();
    made.delegate = delegate.getCode().digits();
    made.authorityCode = delegator.getAuthorityCode().digits();
    made.department = delegator.getDepartment();
    made.firstDay = terms.firstDay();
    made.lastDay = terms.lastDay();
    made.reason = kept(terms.reason());
    made.madeAt = now.atOffset(ZoneOffset.UTC);
    return made;
  }

  private static String kept(String words) {
    if (words == null || words.isBlank()) {
      return null;
    }
    String stripped = words.strip();
    return stripped.length() > LONGEST_REASON ? stripped.substring(0, LONGEST_REASON) : stripped;
  }

  /** Whoever approves there already gains nothing, and an administrator sends nothing. */
  static boolean isFit(OfficerView delegate) {
    return !delegate.has(OfficerRole.APPROVER)
        && delegate.getRoles().stream().noneMatch(OfficerRole::isAdministrator);
  }

  /**
   * Why it no longer holds, whatever day it is; empty as long as it does. A delegate who has become
   * an approver himself acts in his own right, and that of the other stays what it is.
   */
  Optional<DelegationEnd> brokenBy(OfficerView from, OfficerView to) {
    if (!serves(from, unit(), department) || !from.has(OfficerRole.APPROVER)) {
      return Optional.of(DelegationEnd.DELEGATOR_CHANGED);
    }
    if (!serves(to, unit(), department)
        || to.getRoles().stream().anyMatch(OfficerRole::isAdministrator)) {
      return Optional.of(DelegationEnd.DELEGATE_CHANGED);
    }
    return Optional.empty();
  }

  private static boolean serves(OfficerView officer, AuthorityCode unit, DepartmentKind in) {
    return officer.isActive()
        && officer.getAuthorityCode().equals(unit)
        && officer.getDepartment() == in;
  }

  /**
   * @param by null where the platform ends it
   * @throws DelegationAlreadyOver if it has ended before
   */
  void end(DelegationEnd because, OfficerCode by, Instant now) {
    if (endedAt != null) {
      throw new DelegationAlreadyOver();
    }
    endedBecause = because;
    endedBy = by == null ? null : by.digits();
    endedAt = now.atOffset(ZoneOffset.UTC);
  }

  DelegationState state(LocalDate today) {
    if (endedAt != null || lastDay.isBefore(today)) {
      return DelegationState.OVER;
    }
    return firstDay.isAfter(today) ? DelegationState.AHEAD : DelegationState.RUNNING;
  }

  /** As what the audit trail knows it. */
  String subject() {
    return "approval-delegation:" + id;
  }

  Long id() {
    return id;
  }

  OfficerCode delegator() {
    return OfficerCode.of(delegator);
  }

  OfficerCode delegate() {
    return OfficerCode.of(delegate);
  }

  AuthorityCode unit() {
    return AuthorityCode.of(authorityCode);
  }

  LocalDate firstDay() {
    return firstDay;
  }

  LocalDate lastDay() {
    return lastDay;
  }

  /** Null where none was given. */
  String reason() {
    return reason;
  }

  /** Null unless it was ended before its last day was over. */
  Instant endedAt() {
    return endedAt == null ? null : endedAt.toInstant();
  }

  /** Null unless it was ended before its last day was over. */
  DelegationEnd endedBecause() {
    return endedBecause;
  }
}
