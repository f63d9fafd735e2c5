package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/**
 * The code is wrong or used up, or codes rest after too many failures, or the sitting is over.
 * Which of them it was is not said (S4).
 */
public final class SecondFactorRefused extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  SecondFactorRefused() {
    super();
  }
}
