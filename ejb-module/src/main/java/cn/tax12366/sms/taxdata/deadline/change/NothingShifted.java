package cn.tax12366.sms.taxdata.deadline.change;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import java.time.LocalDate;

/** The deadline is this day already. */
public final class NothingShifted extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  NothingShifted(LocalDate day) {
    super(day);
  }
}
