package cn.tax12366.sms.organisation.delegation;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** Nobody stands in for himself. */
public final class DelegatedToOneself extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  DelegatedToOneself() {
    super();
  }
}
