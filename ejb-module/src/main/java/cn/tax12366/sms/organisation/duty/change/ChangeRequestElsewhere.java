package cn.tax12366.sms.organisation.duty.change;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** The step does not begin where the request stands by now. */
public final class ChangeRequestElsewhere extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  ChangeRequestElsewhere(String title, ChangeState state) {
    super(title, state);
  }
}
