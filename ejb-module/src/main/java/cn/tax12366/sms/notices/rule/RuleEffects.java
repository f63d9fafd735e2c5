package cn.tax12366.sms.notices.rule;

import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.suspension.SuspensionEffect;
import cn.tax12366.sms.organisation.suspension.SuspensionTarget;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The standing rules that are not carried out while their owner is suspended. */
@ApplicationScoped
class RuleEffects implements SuspensionEffect {

  @Inject private RuleRecords rules;
  @Inject private OfficerDirectory officers;

  @Override
  public List<Count> stopped(SuspensionTarget target) {
    return List.of(new Count("rules", of(target)));
  }

  @Override
  public List<Count> released(SuspensionTarget target) {
    return stopped(target);
  }

  private long of(SuspensionTarget target) {
    return rules.inForce().stream()
        .map(rule -> officers.get(rule.owner()))
        .filter(owner -> covers(target, owner))
        .count();
  }

  private static boolean covers(SuspensionTarget target, OfficerView owner) {
    return target.covers(owner.getAuthority(), owner.getCode());
  }
}
