package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** The sign-in is over, or it is none of the caller's own, or there never was one. */
public final class UnknownSitting extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  UnknownSitting() {
    super();
  }
}
