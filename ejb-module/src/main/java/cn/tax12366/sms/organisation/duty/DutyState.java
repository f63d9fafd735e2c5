package cn.tax12366.sms.organisation.duty;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How the duties stand in the caller's area: what is lacking, and with whom (R10.1a–b). */
@Stateless
@RolesAllowed("OFFICER")
public class DutyState {

  @Inject private Instance<DutyCheck> checks;
  @Inject private AccessDecision access;

  /**
   * Each kind of lack with its number, also those of which there is none.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller watches over nobody
   */
  public List<LackCount> counts() {
    AuthorityView area = access.area(Act.SEE_DUTIES);
    List<LackCount> counts = new ArrayList<>();
    for (DutyCheck check : checks) {
      counts.add(new LackCount(check.lack(), check.count(area)));
    }
    counts.sort(Comparator.comparing(LackCount::getLack));
    return counts;
  }

  /**
   * A page of the people or units behind one figure.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller watches over nobody
   */
  public Page<LackView> find(LackCriteria criteria) {
    AuthorityView area = access.area(Act.SEE_DUTIES);
    for (DutyCheck check : checks) {
      if (check.lack() == criteria.lack()) {
        return new Page<>(check.list(area, criteria.first(), criteria.size()), check.count(area));
      }
    }
    throw new IllegalStateException("Nobody checks " + criteria.lack());
  }
}
