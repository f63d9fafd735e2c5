package cn.tax12366.sms.organisation.administration;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.OfficerCode;

/** Somebody was to be changed who is no longer in service. */
public final class OfficerHasLeft extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  OfficerHasLeft(OfficerCode code) {
    super(code);
  }
}
