package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** The new password is the present one: an assigned password must be replaced (R10.3b). */
public final class PasswordUnchanged extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  PasswordUnchanged() {
    super();
  }
}
