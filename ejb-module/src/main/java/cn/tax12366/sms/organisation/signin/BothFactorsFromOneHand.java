package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.OfficerCode;

/** One administrator was about to hand out password and second factor of the same officer (S4). */
public final class BothFactorsFromOneHand extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  BothFactorsFromOneHand(OfficerCode officer) {
    super(officer);
  }
}
