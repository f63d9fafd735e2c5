package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Outcome;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The password with which an officer begins (R10.3b). No service and no decision of its own: for
 * {@link PasswordAssignment}, and for {@code administration}, which has decided by then who may
 * appoint whom.
 */
@ApplicationScoped
public class FirstPassword {

  private static final int GROUPS = 4;

  @Inject private Credentials credentials;
  @Inject private Sittings sittings;
  @Inject private SittingLimits limits;
  @Inject private AuditTrail audit;

  /**
   * Gives {@code officer} a random password, in the transaction of the caller; a former one no
   * longer works, and what was begun under it ends.
   *
   * @param mustChange whether the first sign-in demands another one
   * @return such as {@code k7mq-2xva-hn4d-t9ce}; kept nowhere in this form
   */
  public String give(OfficerCode officer, boolean mustChange) {
    String password = RandomWords.of(GROUPS);
    credentials.store(officer, Passwords.STANDARD.hash(password.toCharArray()), mustChange);
    credentials.attempts().forgive(officer);
    sittings.endAllOf(officer, Sittings.NONE, SittingEnd.PASSWORD_CHANGED, limits.now());
    audit.record("password.assigned", "officer:" + officer, Outcome.DONE, null);
    return password;
  }
}
