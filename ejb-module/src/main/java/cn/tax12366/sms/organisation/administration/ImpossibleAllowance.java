package cn.tax12366.sms.organisation.administration;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A further publisher allowed without end, in the past, or without a reason. */
public final class ImpossibleAllowance extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  ImpossibleAllowance() {
    super();
  }
}
