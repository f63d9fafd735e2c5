package cn.tax12366.sms.notices.rule;

import cn.tax12366.sms.taxdata.deadline.DeadlineMove;
import cn.tax12366.sms.taxdata.deadline.change.DeadlineEffect;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Standing rules go by the day that obligations are due: they follow with them. */
@ApplicationScoped
class RuleDeadlines implements DeadlineEffect {

  @Inject private RuleRecords rules;

  @Override
  public List<Count> concerned(DeadlineMove move) {
    return List.of(new Count("rules", rules.inForce().size()));
  }

  @Override
  public void follow(DeadlineMove move) {
    // Nothing of a rule names a day.
  }
}
