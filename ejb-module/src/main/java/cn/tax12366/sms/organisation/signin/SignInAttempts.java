package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.SystemTime;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Counts attempts in short transactions of their own, so that a refusal does not undo the count.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInAttempts {

  @Inject private Credentials credentials;
  @Inject private SecondFactors factors;
  @Inject @SystemTime private Clock clock;

  public SignInAttempts() {}

  SignInAttempts(Credentials credentials, SecondFactors factors, Clock clock) {
    this.credentials = credentials;
    this.factors = factors;
    this.clock = clock;
  }

  /** Counts one more attempt; false while the account rests. */
  public boolean admit(OfficerCode officer) {
    return credentials.attempts().admit(officer, clock.instant());
  }

  /** Forgives what was counted: the password was right. */
  public void forgive(OfficerCode officer) {
    credentials.attempts().forgive(officer);
  }

  /** Counts one more code; false while codes rest. */
  public boolean admitCode(OfficerCode officer) {
    return factors.attempts().admit(officer, clock.instant());
  }

  /** Forgives the wrong codes that were counted: this one was right. */
  public void forgiveCodes(OfficerCode officer) {
    factors.attempts().forgive(officer);
  }
}
