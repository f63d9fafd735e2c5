package cn.tax12366.sms.organisation;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.OfficerCode;

/** There is no officer of this code. */
public final class UnknownOfficer extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public UnknownOfficer(OfficerCode code) {
    super(code);
  }
}
