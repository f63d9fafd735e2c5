package cn.tax12366.sms.organisation.structure;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** Of two units one below the other only one can have county functions (A25). */
public final class CountyFunctionsTwice extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  CountyFunctionsTwice(String unit, String other) {
    super(unit, other);
  }
}
