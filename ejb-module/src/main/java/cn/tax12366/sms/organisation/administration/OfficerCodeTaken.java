package cn.tax12366.sms.organisation.administration;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.OfficerCode;

/** The code belongs to somebody in service (R7.1e); his unit lets him go first. */
public final class OfficerCodeTaken extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  OfficerCodeTaken(OfficerCode code) {
    super(code);
  }
}
