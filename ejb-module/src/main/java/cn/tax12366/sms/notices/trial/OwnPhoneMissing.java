package cn.tax12366.sms.notices.trial;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.OfficerCode;

/** The phone book of the staff has no phone that reaches the author himself. */
public final class OwnPhoneMissing extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  OwnPhoneMissing(String name, OfficerCode code) {
    super(name, code);
  }
}
