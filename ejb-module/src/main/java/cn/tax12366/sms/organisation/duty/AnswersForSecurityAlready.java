package cn.tax12366.sms.organisation.duty;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** Whoever is to be named answers for the unit already. */
public final class AnswersForSecurityAlready extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  AnswersForSecurityAlready(String officer, String unit) {
    super(officer, unit);
  }
}
