package cn.tax12366.sms.organisation.administration;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** An exception without end, in the past, or without a reason. */
public final class ImpossibleException extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  ImpossibleException() {
    super();
  }
}
