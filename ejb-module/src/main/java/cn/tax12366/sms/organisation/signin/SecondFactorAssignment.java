package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Outcome;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** Gives an officer a second factor without his doing. For the platform itself: for the demo. */
@Stateless
@RolesAllowed("SYSTEM")
public class SecondFactorAssignment {

  @Inject private SecondFactors factors;
  @Inject private SignInSteps steps;
  @Inject private OfficerDirectory officers;
  @Inject private AuditTrail audit;

  /**
   * Gives {@code officer} a new secret if his roles demand a second factor.
   *
   * @return the secret in Base32, told once; empty if they demand none
   */
  public Optional<String> assign(OfficerCode code) {
    OfficerView officer = officers.get(code);
    if (!steps.demandsSecondFactor(officer)) {
      return Optional.empty();
    }
    String secret = Totp.newSecret();
    factors.offer(code, secret);
    factors.enrol(code, 0);
    audit.record("second-factor.assigned", "officer:" + code, Outcome.DONE, null);
    return Optional.of(secret);
  }
}
