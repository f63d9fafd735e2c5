package cn.tax12366.sms.portal.notices;

import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.AuthorityCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The units among which the person in front of the page may choose. */
@RequestScoped
public class Areas {

  @Inject private AccessDecision access;
  @Inject private AuthorityDirectory authorities;
  private List<AuthorityView> units;

  /**
   * The area within which one may do {@code act}, each unit after the one above it; closed ones
   * where it is about their records.
   */
  public List<AuthorityView> within(Act act) {
    if (units == null) {
      AuthorityCode area = access.area(act).getCode();
      units = act.isOpenUponClosedUnits() ? authorities.subtree(area) : authorities.inForce(area);
    }
    return units;
  }
}
