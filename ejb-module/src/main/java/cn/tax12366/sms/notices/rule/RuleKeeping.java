package cn.tax12366.sms.notices.rule;

import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.organisation.administration.Keeping;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Standing rules go to the colleague as drafts: what was approved was approved in the name of the
 * one who answered for it, and the next one submits it in his own (reading A5).
 */
@ApplicationScoped
class RuleKeeping implements Keeping {

  @Inject private RuleRecords rules;
  @Inject private Approvals approvals;
  @Inject private AccessDecision access;
  @Inject private AuditTrail audit;

  @Override
  public String kind() {
    return "rules";
  }

  @Override
  public long count(OfficerCode officer) {
    return rules.ownedBy(officer).size();
  }

  @Override
  public long handOver(OfficerView from, OfficerView to, OfficerView by) {
    List<ReminderRule> owned = rules.ownedBy(from.getCode());
    for (ReminderRule rule : owned) {
      if (!access.permits(Act.MANAGE_RULES, rule.area(), to)) {
        throw new RuleNotForOfficer(to, rule.area());
      }
      rule.passOn(to.getCode());
      approvals.makeVoid(rule.subject());
      audit.record(
          Entry.of("rule.passed-on", rule.subject())
              .detail("from officer:" + from.getCode() + " to officer:" + to.getCode())
              .fact("from", from.getRealName())
              .fact("to", to.getRealName())
              .change("owner", from.getRealName(), to.getRealName()));
    }
    return owned.size();
  }
}
