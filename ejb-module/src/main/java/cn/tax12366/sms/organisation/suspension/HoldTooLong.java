package cn.tax12366.sms.organisation.suspension;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A technical hold was to last longer than allowed (reading A22). */
public final class HoldTooLong extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  HoldTooLong(long hours) {
    super(hours);
  }
}
