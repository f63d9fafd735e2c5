package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Outcome;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * Who is signed in within the caller's area, and ending it: for administrators and the security
 * administrator (S7).
 */
@Stateless
@RolesAllowed("OFFICER")
public class SignInControl {

  @Inject private AccessDecision access;
  @Inject private Sittings sittings;
  @Inject private SittingLimits limits;
  @Inject private AuditTrail audit;

  /**
   * The sittings that go on within the caller's area, the latest used first.
   *
   * @param size at most so many rows from the {@code first} on, counted from 0
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller controls no sign-ins
   */
  public Page<SittingView> page(int first, int size) {
    return sittings.within(access.area(Act.CONTROL_SIGN_INS), first, size, limits.limits());
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
