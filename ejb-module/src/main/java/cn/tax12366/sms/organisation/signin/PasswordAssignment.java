package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Outcome;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * Assigns passwords (R10.3b): random ones, told once. For the platform itself; the administrators'
 * door comes with their capability.
 */
@Stateless
@RolesAllowed("SYSTEM")
public class PasswordAssignment {

  private static final int GROUPS = 4;

  @Inject private Credentials credentials;
  @Inject private Sittings sittings;
  @Inject private SittingLimits limits;
  @Inject private OfficerDirectory officers;
  @Inject private AuditTrail audit;

  /**
   * Gives {@code officer} a new random password and returns it; the former one no longer works, and
   * what was begun under it ends.
   *
   * @param mustChange whether the first sign-in demands another one (R10.3b)
   * @return such as {@code k7mq-2xva-hn4d-t9ce}; kept nowhere in this form
   */
  public String assign(OfficerCode officer, boolean mustChange) {
    officers.get(officer);
    String password = RandomWords.of(GROUPS);
    credentials.store(officer, Passwords.STANDARD.hash(password.toCharArray()), mustChange);
    credentials.attempts().forgive(officer);
    sittings.endAllOf(officer, Sittings.NONE, SittingEnd.PASSWORD_CHANGED, limits.now());
    audit.record("password.assigned", "officer:" + officer, Outcome.DONE, null);
    return password;
  }
}
