package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/**
 * The password is shorter than 12 or longer than 128 characters (S2). Carries its length, never
 * itself.
 */
public final class PasswordOfWrongLength extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  PasswordOfWrongLength(int given) {
    super(given, PasswordRules.SHORTEST, PasswordRules.LONGEST);
  }
}
