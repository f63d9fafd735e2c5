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
  @Inject @SystemTime private Clock clock;

  public SignInAttempts() {}

  SignInAttempts(Credentials credentials, Clock clock) {
    this.credentials = credentials;
    this.clock = clock;
  }

  /** Counts one more attempt; false while the account rests. */
  public boolean admit(OfficerCode officer) {
    return credentials.admit(officer, clock.instant());
  }

  /** Forgives what was counted: the password was right. */
  public void forgive(OfficerCode officer) {
    credentials.forgive(officer);
  }
}
