package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/**
 * The password has not three of the four kinds of characters, which {@link PasswordMode#MLPS}
 * demands. Carries nothing of it.
 */
public final class PasswordTooPlain extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  PasswordTooPlain() {
    super();
  }
}
