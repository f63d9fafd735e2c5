package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** The token is not that of the installation, or has been used: there is an administrator (S5). */
public final class FirstTokenRefused extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  FirstTokenRefused() {
    super();
  }
}
