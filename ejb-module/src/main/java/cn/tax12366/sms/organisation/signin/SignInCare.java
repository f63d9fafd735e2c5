package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Outcome;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.UnknownOfficer;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * What administrators do for officers who cannot sign in: for those whom they maintain (R7.1b–d),
 * and never for themselves. For an administrator's own account another one is needed (S4).
 */
@Stateless
@RolesAllowed("OFFICER")
public class SignInCare {

  @Inject private AccessDecision access;
  @Inject private OfficerDirectory officers;
  @Inject private FirstPassword passwords;
  @Inject private Credentials credentials;
  @Inject private SecondFactors factors;
  @Inject private Sittings sittings;
  @Inject private SittingLimits limits;
  @Inject private AuditTrail audit;

  /**
   * Assigns a new password, which must be replaced at the next sign-in (R10.3b); the former one no
   * longer works, and the officer's sittings end.
   *
   * @return such as {@code k7mq-2xva-hn4d-t9ce}; told once, kept nowhere in this form
   * @throws UnknownOfficer if there is none of this code, or he has left
   * @throws NotOnesOwn if it is the caller's own
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller does not maintain him
   */
  public String assignPassword(OfficerCode code) {
    return passwords.give(maintained(code).getCode());
  }

  /**
   * Ends the rest after too many failures, of passwords and of codes: the officer may try again.
   *
   * @throws UnknownOfficer if there is none of this code, or he has left
   * @throws NotOnesOwn if it is the caller's own
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller does not maintain him
   */
  public void unlock(OfficerCode code) {
    OfficerCode officer = maintained(code).getCode();
    credentials.forgive(officer);
    factors.attempts(officer).forgive();
    audit.record("sign-in.unlocked", "officer:" + officer, Outcome.DONE, null);
  }

  /**
   * Takes the second factor away, with its recovery codes, and ends the officer's sittings; if his
   * roles demand one, he sets up another at his next sign-in.
   *
   * @throws UnknownOfficer if there is none of this code, or he has left
   * @throws NotOnesOwn if it is the caller's own
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller does not maintain him
   */
  public void resetSecondFactor(OfficerCode code) {
    OfficerCode officer = maintained(code).getCode();
    factors.forget(officer);
    factors.attempts(officer).forgive();
    sittings.endAllOf(officer, Sittings.NONE, SittingEnd.SECOND_FACTOR_CHANGED, limits.now());
    audit.record("second-factor.reset", "officer:" + officer, Outcome.DONE, null);
  }

  private OfficerView maintained(OfficerCode code) {
    OfficerView officer =
        officers
            .find(code)
            .filter(OfficerView::isActive)
            .orElseThrow(() -> new UnknownOfficer(code));
    OfficerView caller =
        access.require(Act.maintaining(officer.getRoles()), officer.getAuthorityCode());
    if (caller.getCode().equals(code)) {
      audit.recordRefusal("sign-in.care", "officer:" + code, "one's own");
      throw new NotOnesOwn();
    }
    return officer;
  }
}
