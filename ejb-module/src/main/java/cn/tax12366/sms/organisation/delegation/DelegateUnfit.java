package cn.tax12366.sms.organisation.delegation;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** Who is to stand in approves already, or is an administrator. Carries his name. */
public final class DelegateUnfit extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  DelegateUnfit(String delegate) {
    super(delegate);
  }
}
