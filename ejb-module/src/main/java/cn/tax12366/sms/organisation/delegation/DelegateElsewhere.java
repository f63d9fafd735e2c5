package cn.tax12366.sms.organisation.delegation;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** Who is to stand in is not in service in the unit and department. Carries his name. */
public final class DelegateElsewhere extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  DelegateElsewhere(String delegate) {
    super(delegate);
  }
}
