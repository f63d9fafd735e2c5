package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.PlainContainer;
import cn.tax12366.sms.shared.OfficerCode;

/** Whether a password would open the door, for tests of those who have one assigned. */
public final class StoredPassword {

  private StoredPassword() {}

  /** False too for somebody who is no longer in service: there is nothing to sign in with. */
  public static boolean opens(PlainContainer container, OfficerCode officer, String password) {
    return container
        .get(Credentials.class)
        .hash(officer)
        .filter(stored -> Passwords.STANDARD.matches(password.toCharArray(), stored))
        .isPresent();
  }
}
