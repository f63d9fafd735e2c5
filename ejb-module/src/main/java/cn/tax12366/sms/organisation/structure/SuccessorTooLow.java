package cn.tax12366.sms.organisation.structure;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A unit was to be succeeded by one of a lower tier. */
public final class SuccessorTooLow extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  SuccessorTooLow(String unit, String successor) {
    super(unit, successor);
  }
}
