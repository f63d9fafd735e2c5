package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.SystemTime;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Counts attempts in short transactions of their own, so that a refusal does not undo the count.
 *
 * <p>Wrong passwords count twice: for the officer and the address they come from, five of them, so
 * that whoever guesses elsewhere does not lock him out at his desk; and for the officer alone, a
 * hundred of them, so that whoever guesses from a thousand addresses meets a limit too. That second
 * limit does not hold for the addresses from which the officer has signed in within 30 days: to
 * them it would be the lock-out that the first one spares him.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInAttempts {

  /** So long an address counts as the officer's own. */
  static final Duration KNOWN_FOR = Duration.ofDays(30);

  @Inject private Credentials credentials;
  @Inject private SecondFactors factors;
  @Inject private Sittings sittings;
  @Inject @SystemTime private Clock clock;

  public SignInAttempts() {}

  SignInAttempts(Credentials credentials, SecondFactors factors, Sittings sittings, Clock clock) {
    this.credentials = credentials;
    this.factors = factors;
    this.sittings = sittings;
    this.clock = clock;
  }

  /** Counts one more attempt from {@code address}; false while the account rests for it. */
  public boolean admit(OfficerCode officer, String address) {
    Instant now = clock.instant();
    if (isOwn(address, officer)) {
      return credentials.attempts(officer, address).admit(now);
    }
    // In this order everywhere: two that lock the same rows in two orders wait for each other.
    AttemptCount.Standing anywhere = credentials.attempts(officer).standing(now);
    if (anywhere.rests() || !credentials.attempts(officer, address).admit(now)) {
      return false;
    }
    anywhere.count();
    return true;
  }

  /** Forgives what was counted for attempts from {@code address}: the password was right. */
  public void forgive(OfficerCode officer, String address) {
    if (!isOwn(address, officer)) {
      credentials.attempts(officer).forgive();
    }
    credentials.attempts(officer, address).forgive();
  }

  private boolean isOwn(String address, OfficerCode officer) {
    return sittings.begunFrom(address, officer, clock.instant().minus(KNOWN_FOR));
  }

  /** Counts one more code; false while codes rest. */
  public boolean admitCode(OfficerCode officer) {
    return factors.attempts(officer).admit(clock.instant());
  }

  /** Forgives the wrong codes that were counted: this one was right. */
  public void forgiveCodes(OfficerCode officer) {
    factors.attempts(officer).forgive();
  }
}
