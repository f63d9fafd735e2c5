package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Outcome;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * Who is signed in within the caller's area, or was, and ending it: for administrators and the
 * security administrator (S7).
 */
@Stateless
@RolesAllowed("OFFICER")
public class SignInControl {

  @Inject private AccessDecision access;
  @Inject private AuthorityDirectory authorities;
  @Inject private Sittings sittings;
  @Inject private SittingLimits limits;
  @Inject private AuditTrail audit;

  /**
   * One page of the sittings within the caller's area, or within one unit of it.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller controls no sign-ins
   *     there
   */
  public Page<SittingView> find(SittingCriteria criteria) {
    return sittings.find(criteria, area(criteria.unit()), limits.limits());
  }

  private AuthorityView area(AuthorityCode unit) {
    if (unit == null) {
      return access.area(Act.CONTROL_SIGN_INS);
    }
    access.require(Act.CONTROL_SIGN_INS, unit);
    return authorities.get(unit);
  }

  /**
   * A sitting that goes on.
   *
   * @throws UnknownSitting if it does not go on
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if its officer is none of the area
   */
  public SittingView get(long id) {
    SittingView sitting = sittings.goingOn(id, limits.limits()).orElseThrow(UnknownSitting::new);
    access.require(Act.CONTROL_SIGN_INS, sitting.getAuthorityCode());
    return sitting;
  }

  /**
   * Ends a sitting: its next request, on whatever node, is answered with the sign-in page.
   *
   * @throws UnknownSitting if it does not go on
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if its officer is none of the area
   */
  public void end(long id) {
    SittingView sitting = get(id);
    sittings.end(id, SittingEnd.ENDED_BY_ADMINISTRATOR, limits.now());
    audit.record("sitting.ended", "officer:" + sitting.getOfficerCode(), Outcome.DONE, null);
  }
}
