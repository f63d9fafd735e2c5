package cn.tax12366.sms.notices;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import java.time.LocalDate;

/**
 * A filing reminder after the end of the filing period (R4.1); chasing is another kind. Carries the
 * deadline.
 */
public final class DeadlinePassed extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public DeadlinePassed(LocalDate dueDate) {
    super(dueDate.toString());
  }
}
