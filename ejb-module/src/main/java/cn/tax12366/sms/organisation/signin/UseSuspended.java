package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A superior has stopped the use of the platform by who wants to sign in, or by his unit. */
public final class UseSuspended extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  UseSuspended() {
    super();
  }
}
