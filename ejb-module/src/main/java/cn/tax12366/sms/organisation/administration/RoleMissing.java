package cn.tax12366.sms.organisation.administration;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** Somebody was to be appointed to do nothing. */
public final class RoleMissing extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  RoleMissing() {
    super();
  }
}
