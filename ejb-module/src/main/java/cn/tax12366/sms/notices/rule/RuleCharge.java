package cn.tax12366.sms.notices.rule;

import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Outcome;
import cn.tax12366.sms.content.TemplateList;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.structure.UnitChange;
import cn.tax12366.sms.organisation.structure.UnitCharge;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.Sentence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The standing rules of a closed unit end with it: the successor has its own, and nobody is to be
 * reminded by two. A rule of another unit that would silently rest from then on, because its owner
 * or its template is no longer of a unit above, stands against the change.
 */
@ApplicationScoped
class RuleCharge implements UnitCharge {

  @Inject private RuleRecords rules;
  @Inject private TemplateList templates;
  @Inject private OfficerDirectory officers;
  @Inject private Approvals approvals;
  @Inject private AuditTrail audit;

  @Override
  public String kind() {
    return "rules";
  }

  @Override
  public Fate fate() {
    return Fate.ENDS;
  }

  @Override
  public long count(AuthorityView unit) {
    return notWithdrawn(List.of(unit)).size();
  }

  @Override
  public List<Sentence> against(UnitChange change) {
    List<AuthorityView> others =
        change.touched().stream()
            .filter(unit -> change.inChargeAfter(unit.getCode()).equals(unit.getCode()))
            .toList();
    return notWithdrawn(others).stream()
        .filter(rule -> rule.status() != RuleStatus.DRAFT && !holds(rule, change))
        .map(
            rule ->
                Sentence.of(
                    "unit-against-rule",
                    rule.id(),
                    rule.area(),
                    officers.get(rule.owner()).getRealName()))
        .toList();
  }

  private boolean holds(ReminderRule rule, UnitChange change) {
    AuthorityCode owners = officers.get(rule.owner()).getAuthorityCode();
    AuthorityCode template = templates.find(rule.templateId()).getAuthority();
    AuthorityCode ownersAfter = change.inChargeAfter(owners);
    return change.within(rule.area(), ownersAfter)
        && change.inChargeAfter(template).equals(template)
        && change.within(ownersAfter, template);
  }

  @Override
  public void follow(UnitChange change, OfficerView by) {
    for (ReminderRule rule : notWithdrawn(change.closed())) {
      rule.withdraw();
      approvals.makeVoid(rule.subject());
      audit.record("rule.withdrawn", rule.subject(), Outcome.DONE, "with the unit " + rule.area());
    }
  }

  private List<ReminderRule> notWithdrawn(List<AuthorityView> units) {
    return units.isEmpty()
        ? List.of()
        : rules.of(units.stream().map(AuthorityView::getCode).toList()).stream()
            .filter(rule -> rule.status() != RuleStatus.WITHDRAWN)
            .toList();
  }
}
