package cn.tax12366.sms.notices.rule;

import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.approval.ApproversNeeded;
import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.audit.Outcome;
import cn.tax12366.sms.content.TemplateList;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.organisation.access.Circle;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.shared.AuthorityCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes, submits, withdraws and shows reminder rules. */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
public class ReminderRules {

  @Inject private RuleRecords rules;
  @Inject private RuleHours hours;
  @Inject private TemplateList templates;
  @Inject private Approvals approvals;
  @Inject private ApproversNeeded approvers;
  @Inject private AccessDecision access;
  @Inject private AuthorityDirectory authorities;
  @Inject private OfficerDirectory officers;
  @Inject private AuditTrail audit;

  /**
   * Drafts a rule that the caller will own.
   *
   * @param area this unit and all below it
   * @throws NotPermitted if the area is not within the caller's
   * @throws cn.tax12366.sms.content.TemplateNotApproved if the template version is not approved
   * @throws RuleTooLate if the sending window has closed by then, or is about to
   */
  public RuleView draft(AuthorityCode area, RuleTerms terms) {
    OfficerView owner = access.require(Act.MANAGE_RULES, area);
    hours.require(terms.dueAt());
    templates.textFor(terms.templateId(), owner.getAuthority());
    ReminderRule rule = new ReminderRule(area, owner.getCode(), terms);
    rules.add(rule);
    audit.record(
        terms(Entry.of("rule.drafted", rule.subject()), terms)
            .fact("area", authorities.get(area).getName()));
    return view(rule);
  }

  /**
   * Changes a rule; it is a draft then, out of force, and its approval void. For the owner only.
   *
   * @throws NoSuchRule if the caller owns no rule by this id
   * @throws RuleInWrongState if it is withdrawn
   * @throws RuleTooLate if the sending window has closed by then, or is about to
   */
  public RuleView change(long id, RuleTerms terms) {
    ReminderRule rule = own(id);
    hours.require(terms.dueAt());
    templates.textFor(terms.templateId(), owner(rule).getAuthority());
    RuleTerms former = new RuleTerms(rule.templateId(), rule.workingDaysBefore(), rule.dueAt());
    rule.change(terms);
    approvals.makeVoid(rule.subject());
    audit.record(
        terms(Entry.of("rule.changed", rule.subject()), terms)
            .change("template", former.templateId(), terms.templateId())
            .change("days", former.workingDaysBefore(), terms.workingDaysBefore())
            .change("at", former.dueAt(), terms.dueAt()));
    return view(rule);
  }

  private static Entry terms(Entry entry, RuleTerms terms) {
    return entry
        .detail(terms.toString())
        .fact("template", terms.templateId())
        .fact("days", terms.workingDaysBefore())
        .fact("at", terms.dueAt());
  }

  /**
   * Lets a draft wait for a second person, who puts it in force (R10.1e). For the owner only.
   *
   * @throws NoSuchRule if the caller owns no rule by this id
   * @throws RuleInWrongState if it is no draft
   * @throws RuleTooLate if the sending window, whose hours may have been changed since it was
   *     written, has closed by then
   */
  public void submit(long id) {
    ReminderRule rule = own(id);
    hours.require(rule.dueAt());
    OfficerView owner = owner(rule);
    String body = templates.textFor(rule.templateId(), owner.getAuthority()).body();
    rule.submit();
    approvals.submit(rule.subject(), owner, rule.snapshot(body), approvers.ofArea(rule.area()));
  }

  /**
   * Ends a rule for good. Whoever manages rules of its area may, not the owner alone: nobody shall
   * have to wait for him.
   */
  public void withdraw(long id) {
    ReminderRule rule = get(id);
    access.require(Act.MANAGE_RULES, rule.area());
    rule.withdraw();
    approvals.makeVoid(rule.subject());
    audit.record("rule.withdrawn", rule.subject(), Outcome.DONE, null);
  }

  /** The rules of the caller's unit and of all below it. */
  public List<RuleView> visible() {
    AuthorityView area = access.area(Act.MANAGE_RULES);
    List<AuthorityCode> units =
        authorities.subtree(area.getCode()).stream().map(AuthorityView::getCode).toList();
    return rules.of(units).stream().map(this::view).toList();
  }

  /**
   * The rules in force that remind somebody of the caller's area: those of his unit and of units
   * below it, and those of the units above, which reach into it. None for those who are not
   * concerned with what is for taxpayers (R7.4g–h).
   *
   * @throws NotPermitted if the caller sees no notices
   */
  public List<RuleView> reminding() {
    AuthorityView area = access.area(Act.SEE_NOTICES);
    if (!access.circles(Act.SEE_NOTICES).contains(Circle.TAXPAYERS)) {
      return List.of();
    }
    Set<AuthorityCode> reminded = units(area);
    return rules.inForce().stream()
        .filter(
            rule ->
                authorities.withCountyFunctions(rule.area()).stream()
                    .anyMatch(unit -> reminded.contains(unit.getCode())))
        .map(this::view)
        .toList();
  }

  private Set<AuthorityCode> units(AuthorityView area) {
    return authorities.subtree(area.getCode()).stream()
        .map(AuthorityView::getCode)
        .collect(Collectors.toSet());
  }

  /** The rules in force whose time of day has come at {@code time}; for the planning. */
  @RolesAllowed("SYSTEM")
  public List<RuleView> inForceAt(LocalTime time) {
    // Compared here: the two databases do not agree on how a time of day is bound in a query.
    return rules.inForce().stream()
        .filter(rule -> !rule.dueAt().isAfter(time))
        .map(this::view)
        .toList();
  }

  /**
   * Demands, in the owner's name, that a rule may be carried out now: its owner may still do what
   * it does, and rule and template are what was approved.
   *
   * @return the owner
   * @throws cn.tax12366.sms.approval.NotApproved if rule or template have changed
   * @throws NotPermitted if the owner may no longer
   */
  @RolesAllowed("SYSTEM")
  public OfficerView requireInForce(long id) {
    ReminderRule rule = get(id);
    OfficerView owner = access.require(Act.MANAGE_RULES, rule.area());
    if (rule.status() != RuleStatus.IN_FORCE || !owner.getCode().equals(rule.owner())) {
      throw new RuleInWrongState(id);
    }
    String body = templates.textFor(rule.templateId(), owner.getAuthority()).body();
    approvals.requireApproved(rule.subject(), rule.snapshot(body));
    return owner;
  }

  private ReminderRule own(long id) {
    ReminderRule rule = get(id);
    OfficerView caller = access.require(Act.MANAGE_RULES, rule.area());
    if (!caller.getCode().equals(rule.owner())) {
      throw new NoSuchRule(id);
    }
    return rule;
  }

  private ReminderRule get(long id) {
    return rules.find(id).orElseThrow(() -> new NoSuchRule(id));
  }

  private OfficerView owner(ReminderRule rule) {
    return officers.get(rule.owner());
  }

  private RuleView view(ReminderRule rule) {
    return new RuleView(
        rule,
        authorities.find(rule.area()).map(AuthorityView::getShortName).orElse(""),
        officers.find(rule.owner()).map(OfficerView::getRealName).orElse(""),
        hours.isOver(rule.dueAt()));
  }
}
