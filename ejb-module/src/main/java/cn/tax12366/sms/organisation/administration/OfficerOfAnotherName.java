package cn.tax12366.sms.organisation.administration;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.OfficerCode;

/** The code belongs to somebody of another name, and a code is never given anew (R7.1e). */
public final class OfficerOfAnotherName extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  OfficerOfAnotherName(OfficerCode code, String given) {
    super(code, given);
  }
}
