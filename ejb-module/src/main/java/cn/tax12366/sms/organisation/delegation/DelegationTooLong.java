package cn.tax12366.sms.organisation.delegation;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** Nobody entrusts his approving for longer. Carries the days asked for and those allowed. */
public final class DelegationTooLong extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  DelegationTooLong(long days, int longest) {
    super(days, longest);
  }
}
