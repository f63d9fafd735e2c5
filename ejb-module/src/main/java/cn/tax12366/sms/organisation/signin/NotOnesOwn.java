package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** Somebody was about to do for himself what another administrator must do for him (S4). */
public final class NotOnesOwn extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  NotOnesOwn() {
    super();
  }
}
