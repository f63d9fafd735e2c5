package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/**
 * Code and password do not belong together, or the account is locked for a while, or has left.
 * Which of them it was is not said: the answer would tell strangers which codes exist (S3).
 */
public final class SignInRefused extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  SignInRefused() {
    super();
  }
}
