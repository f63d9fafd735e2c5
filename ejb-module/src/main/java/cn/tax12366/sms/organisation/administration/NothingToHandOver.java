package cn.tax12366.sms.organisation.administration;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.OfficerCode;

/** An officer who keeps nothing was to hand over, or to hand over to himself. */
public final class NothingToHandOver extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  NothingToHandOver(String name, OfficerCode code) {
    super(name, code);
  }
}
