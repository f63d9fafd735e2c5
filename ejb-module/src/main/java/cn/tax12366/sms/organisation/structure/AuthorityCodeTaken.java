package cn.tax12366.sms.organisation.structure;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A unit was to be founded under the code of another; a code is given once. */
public final class AuthorityCodeTaken extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  AuthorityCodeTaken(String unit) {
    super(unit);
  }
}
