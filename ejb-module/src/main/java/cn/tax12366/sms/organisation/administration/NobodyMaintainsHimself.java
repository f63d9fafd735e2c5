package cn.tax12366.sms.organisation.administration;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.OfficerCode;

/** An administrator was about to change his own account. */
public final class NobodyMaintainsHimself extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  NobodyMaintainsHimself(OfficerCode code) {
    super(code);
  }
}
