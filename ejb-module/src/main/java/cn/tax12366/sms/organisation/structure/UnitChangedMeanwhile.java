package cn.tax12366.sms.organisation.structure;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** Somebody else has changed the unit since it was looked at. */
public final class UnitChangedMeanwhile extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  UnitChangedMeanwhile(String unit) {
    super(unit);
  }
}
