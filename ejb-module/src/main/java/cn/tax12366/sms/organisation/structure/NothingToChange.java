package cn.tax12366.sms.organisation.structure;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** The unit is already as it was to be. */
public final class NothingToChange extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  NothingToChange(String unit) {
    super(unit);
  }
}
