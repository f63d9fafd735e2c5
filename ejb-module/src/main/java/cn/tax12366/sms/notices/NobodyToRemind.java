package cn.tax12366.sms.notices;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import java.time.LocalDate;

/**
 * Nobody of the area has not filed, has the service open and can be reached. Carries unit and
 * deadline.
 */
public final class NobodyToRemind extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public NobodyToRemind(String unit, LocalDate dueDate) {
    super(unit, dueDate.toString());
  }
}
