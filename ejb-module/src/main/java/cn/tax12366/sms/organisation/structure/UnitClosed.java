package cn.tax12366.sms.organisation.structure;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** Something was to be done with a unit that is closed. */
public final class UnitClosed extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  UnitClosed(String unit, String successor) {
    super(unit, successor);
  }
}
