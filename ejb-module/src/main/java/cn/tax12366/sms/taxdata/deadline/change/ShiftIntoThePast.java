package cn.tax12366.sms.taxdata.deadline.change;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import java.time.LocalDate;

/**
 * A deadline cannot be moved to a day that is over, or so that it counts from before today, or only
 * from after it.
 */
public final class ShiftIntoThePast extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  ShiftIntoThePast(LocalDate day) {
    super(day);
  }
}
