package cn.tax12366.sms.notices.rule;

import cn.tax12366.sms.approval.Approved;
import cn.tax12366.sms.approval.Returned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Hears what became of a submitted rule. One that would never be carried out, because the hours of
 * the sending window were changed meanwhile, is not approved.
 */
@ApplicationScoped
class RuleApprovals {

  static final String KIND = "reminder-rule:";

  @Inject private RuleRecords rules;
  @Inject private RuleHours hours;

  void on(@Observes Approved decision) {
    if (decision.subject().startsWith(KIND)) {
      ReminderRule rule = get(decision.subject());
      hours.require(rule.dueAt());
      rule.putInForce();
    }
  }

  void on(@Observes Returned decision) {
    if (decision.subject().startsWith(KIND)) {
      get(decision.subject()).sendBack();
    }
  }

  private ReminderRule get(String subject) {
    long id = Long.parseLong(subject.substring(KIND.length()));
    return rules.find(id).orElseThrow(() -> new NoSuchRule(id));
  }
}
