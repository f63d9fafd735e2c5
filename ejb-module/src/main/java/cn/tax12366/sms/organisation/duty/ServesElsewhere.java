package cn.tax12366.sms.organisation.duty;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** Who is to answer for a unit is not in service there. */
public final class ServesElsewhere extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  ServesElsewhere(String officer, String unit, String servesIn) {
    super(officer, unit, servesIn);
  }
}
