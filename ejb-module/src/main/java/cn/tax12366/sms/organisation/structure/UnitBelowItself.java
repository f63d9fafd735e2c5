package cn.tax12366.sms.organisation.structure;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A unit was to stand below itself, or to be its own successor. */
public final class UnitBelowItself extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  UnitBelowItself(String unit, String other) {
    super(unit, other);
  }
}
