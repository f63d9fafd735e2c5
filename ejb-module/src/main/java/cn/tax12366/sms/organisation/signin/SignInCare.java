package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Outcome;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.UnknownOfficer;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.organisation.signin.SignInHelp.Part;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * What administrators do for officers who cannot sign in: for those whom they maintain (R7.1b–d),
 * and never for themselves. For an administrator's own account another one is needed, and for both
 * factors of one account two are (S4): whoever gave out a password does not take the second factor
 * away, nor the other way round, until the officer has proved a second factor.
 */
@Stateless
@RolesAllowed("OFFICER")
public class SignInCare {

  @Inject private AccessDecision access;
  @Inject private OfficerDirectory officers;
  @Inject private FirstPassword passwords;
  @Inject private Credentials credentials;
  @Inject private SecondFactors factors;
  @Inject private SignInHelp help;
  @Inject private SignInSteps steps;
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
   * @throws BothFactorsFromOneHand if the caller has taken his second factor away
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller does not maintain him
   */
  public String assignPassword(OfficerCode code) {
    Cared cared = maintained(code);
    requireAnotherHand(cared, Part.SECOND_FACTOR);
    return passwords.give(code, cared.by());
  }

  /**
   * Ends the rest after too many failures, of passwords and of codes: the officer may try again.
   *
   * @throws UnknownOfficer if there is none of this code, or he has left
   * @throws NotOnesOwn if it is the caller's own
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller does not maintain him
   */
  public void unlock(OfficerCode code) {
    OfficerCode officer = maintained(code).officer().getCode();
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
   * @throws BothFactorsFromOneHand if the caller has given him his password
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller does not maintain him
   */
  public void resetSecondFactor(OfficerCode code) {
    Cared cared = maintained(code);
    OfficerCode officer = cared.officer().getCode();
    if (factors.isEnrolled(officer)) {
      requireAnotherHand(cared, Part.PASSWORD);
      if (steps.demandsSecondFactor(cared.officer())) {
        help.tookSecondFactorAway(cared.by(), officer);
      }
    }
    factors.forget(officer);
    factors.attempts(officer).forgive();
    sittings.endAllOf(officer, Sittings.NONE, SittingEnd.SECOND_FACTOR_CHANGED, limits.now());
    audit.record("second-factor.reset", "officer:" + officer, Outcome.DONE, null);
  }

  private record Cared(OfficerView officer, OfficerCode by) {}

  private void requireAnotherHand(Cared cared, Part other) {
    OfficerCode officer = cared.officer().getCode();
    if (help.isFrom(cared.by(), officer, other)) {
      audit.recordRefusal("sign-in.care", "officer:" + officer, "both factors from one hand");
      throw new BothFactorsFromOneHand(officer);
    }
  }

  private Cared maintained(OfficerCode code) {
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
    return new Cared(officer, caller.getCode());
  }
}
