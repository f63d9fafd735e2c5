package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Outcome;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;

/**
 * Assigns passwords (R10.3b): random ones, told once. For the platform itself; the administrators'
 * door comes with their capability.
 */
@Stateless
@RolesAllowed("SYSTEM")
public class PasswordAssignment {

  /** Without letters and digits that look alike on paper. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int GROUP_LENGTH = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

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
    String password = random();
    credentials.store(officer, Passwords.STANDARD.hash(password.toCharArray()), mustChange);
    credentials.forgive(officer);
    sittings.endAllOf(officer, Sittings.NONE, SittingEnd.PASSWORD_CHANGED, limits.now());
    audit.record("password.assigned", "officer:" + officer, Outcome.DONE, null);
    return password;
  }

  static String random() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
      if (i > 0 && i % GROUP_LENGTH == 0) {
        password.append('-');
      }
      password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return password.toString();
  }
}
