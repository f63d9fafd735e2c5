package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * Assigns passwords (R10.3b): random ones, told once. For the platform itself: administrators do it
 * by {@link SignInCare}.
 */
@Stateless
@RolesAllowed("SYSTEM")
public class PasswordAssignment {

  @Inject private FirstPassword passwords;
  @Inject private OfficerDirectory officers;

  /**
   * Gives {@code officer} a new random password and returns it; the former one no longer works, and
   * what was begun under it ends.
   *
   * @param mustChange whether the first sign-in demands another one (R10.3b)
   * @return such as {@code k7mq-2xva-hn4d-t9ce}; kept nowhere in this form
   */
  public String assign(OfficerCode officer, boolean mustChange) {
    return passwords.give(officers.get(officer).getCode(), mustChange);
  }
}
