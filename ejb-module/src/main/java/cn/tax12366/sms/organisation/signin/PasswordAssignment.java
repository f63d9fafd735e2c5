package cn.tax12366.sms.organisation.signin;

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

  @Inject private FirstPassword firstPassword;
  @Inject private OfficerDirectory officers;

  /**
   * Gives {@code officer} a new random password and returns it; the former one no longer works, and
   * what was begun under it ends.
   *
   * @param mustChange whether the first sign-in demands another one (R10.3b)
   * @return such as {@code k7mq-2xva-hn4d-t9ce}; kept nowhere in this form
   */
  public String assign(OfficerCode officer, boolean mustChange) {
    officers.get(officer);
    return firstPassword.give(officer, mustChange);
  }
}
