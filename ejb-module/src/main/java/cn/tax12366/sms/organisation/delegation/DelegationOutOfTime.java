package cn.tax12366.sms.organisation.delegation;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A delegation that begins before today, ends before it begins, or has no end. */
public final class DelegationOutOfTime extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  DelegationOutOfTime() {
    super();
  }
}
