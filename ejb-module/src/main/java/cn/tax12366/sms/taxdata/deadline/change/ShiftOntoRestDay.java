package cn.tax12366.sms.taxdata.deadline.change;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import java.time.LocalDate;

/** A deadline cannot be a day on which nobody works. */
public final class ShiftOntoRestDay extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  ShiftOntoRestDay(LocalDate day) {
    super(day);
  }
}
