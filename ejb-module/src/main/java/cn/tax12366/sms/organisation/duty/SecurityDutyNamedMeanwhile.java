package cn.tax12366.sms.organisation.duty;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** Another has named somebody for the unit at the same moment. */
public final class SecurityDutyNamedMeanwhile extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  SecurityDutyNamedMeanwhile(String unit) {
    super(unit);
  }
}
