package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Outcome;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Where the caller himself is signed in, and signing out there: upon nobody else's sittings. */
@Stateless
@RolesAllowed("OFFICER")
public class MySittings {

  @Inject private AccessDecision access;
  @Inject private Sittings sittings;
  @Inject private SittingLimits limits;
  @Inject private AuditTrail audit;

  /** The caller's own sittings that go on, the latest used first. */
  public List<SittingView> list() {
    return sittings.of(caller(), limits.limits());
  }

  /**
   * Ends one of them.
   *
   * @throws UnknownSitting if it does not go on, or is not his
   */
  public void end(long id) {
    OfficerCode caller = caller();
    SittingView sitting =
        sittings
            .goingOn(id, limits.limits())
            .filter(each -> each.getOfficerCode().equals(caller))
            .orElseThrow(UnknownSitting::new);
    sittings.end(sitting.getId(), SittingEnd.ENDED_ELSEWHERE, limits.now());
    audit.record("sitting.ended", "officer:" + caller, Outcome.DONE, "his own");
  }

  /**
   * Signs out everywhere but in one sitting.
   *
   * @param kept the sitting to go on with; 0 for none
   * @return how many have ended
   */
  public int endOthers(long kept) {
    OfficerCode caller = caller();
    int ended = sittings.endAllOf(caller, kept, SittingEnd.ENDED_ELSEWHERE, limits.now());
    audit.record("sitting.ended", "officer:" + caller, Outcome.DONE, "his own, " + ended);
    return ended;
  }

  private OfficerCode caller() {
    return access.caller().map(OfficerView::getCode).orElseThrow(UnknownSitting::new);
  }
}
