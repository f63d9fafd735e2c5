package cn.tax12366.sms.notices.rule;

import cn.tax12366.sms.approval.Snapshot;
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
import java.time.LocalTime;

/**
 * A standing order: remind everybody of an area who has not filed, so many working days before each
 * deadline, at this time of day, with this version of a template.
 *
 * <p>Its owner drafts it and answers for what it sends; a second person puts it in force; a change
 * takes it out of force until it is approved again.
 */
@Entity
@Table(name = "reminder_rule")
public class ReminderRule {

  static final int MOST_WORKING_DAYS = 10;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reminder_rule")
  @SequenceGenerator(name = "reminder_rule", sequenceName = "reminder_rule_seq")
  private Long id;

  @Column(name = "authority_code")
  private String authorityCode;

  private String owner;

  @Column(name = "template_id")
  private long templateId;

  @Column(name = "working_days_before")
  private int workingDaysBefore;

  @Column(name = "due_at")
  private LocalTime dueAt;

  @Enumerated(EnumType.STRING)
  private RuleStatus status;

  @Version private int version;

  protected ReminderRule() {}

  ReminderRule(AuthorityCode area, OfficerCode owner, RuleTerms terms) {
    this.authorityCode = area.digits();
    this.owner = owner.digits();
    this.status = RuleStatus.DRAFT;
    take(terms);
  }

  /** Other terms from now on; out of force until they are approved. */
  void change(RuleTerms terms) {
    if (status == RuleStatus.WITHDRAWN) {
      throw new RuleInWrongState(id);
    }
    this.status = RuleStatus.DRAFT;
    take(terms);
  }

  private void take(RuleTerms terms) {
    this.templateId = terms.templateId();
    this.workingDaysBefore = terms.workingDaysBefore();
    this.dueAt = terms.dueAt();
  }

  void submit() {
    move(RuleStatus.DRAFT, RuleStatus.SUBMITTED);
  }

  void putInForce() {
    move(RuleStatus.SUBMITTED, RuleStatus.IN_FORCE);
  }

  void sendBack() {
    move(RuleStatus.SUBMITTED, RuleStatus.DRAFT);
  }

  /** Another officer answers for it from now on: out of force until it is approved in his name. */
  void passOn(OfficerCode next) {
    this.owner = next.digits();
    this.status = RuleStatus.DRAFT;
  }

  /** For good; a second time changes nothing. */
  void withdraw() {
    this.status = RuleStatus.WITHDRAWN;
  }

  private void move(RuleStatus from, RuleStatus to) {
    if (status != from) {
      throw new RuleInWrongState(id);
    }
    this.status = to;
  }

  Long id() {
    return id;
  }

  /** What approval calls it. */
  String subject() {
    return RuleApprovals.KIND + id;
  }

  /** What an approver reads, and what may be carried out only as long as it stays the same. */
  Snapshot snapshot(String templateBody) {
    return Snapshot.empty()
        .with("area", authorityCode)
        .with("owner", owner)
        .with("template", templateId)
        .with("body", templateBody)
        .with("working-days-before", workingDaysBefore)
        .with("due-at", dueAt);
  }

  AuthorityCode area() {
    return AuthorityCode.of(authorityCode);
  }

  OfficerCode owner() {
    return OfficerCode.of(owner);
  }

  long templateId() {
    return templateId;
  }

  int workingDaysBefore() {
    return workingDaysBefore;
  }

  LocalTime dueAt() {
    return dueAt;
  }

  RuleStatus status() {
    return status;
  }
}
