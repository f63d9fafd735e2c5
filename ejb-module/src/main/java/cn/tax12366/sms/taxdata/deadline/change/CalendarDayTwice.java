package cn.tax12366.sms.taxdata.deadline.change;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A list says two things about one day, or one month. */
public final class CalendarDayTwice extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  CalendarDayTwice(Object day) {
    super(day);
  }
}
