package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** The password is one of the officer's last ones, which {@link PasswordMode#MLPS} forbids. */
public final class PasswordUsedBefore extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  PasswordUsedBefore() {
    super(PasswordMode.REMEMBERED);
  }
}
