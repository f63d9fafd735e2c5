package cn.tax12366.sms.taxdata.deadline.change;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import java.time.LocalDate;

/** A list of one year names a day of another. */
public final class CalendarDayOutsideYear extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  CalendarDayOutsideYear(LocalDate day, int year) {
    super(day, String.valueOf(year));
  }
}
