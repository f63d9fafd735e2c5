package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** The password is one that others would try first (S2). Carries nothing of it. */
public final class PasswordTooObvious extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  PasswordTooObvious() {
    super();
  }
}
