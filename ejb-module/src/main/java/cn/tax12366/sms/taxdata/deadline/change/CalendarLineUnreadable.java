package cn.tax12366.sms.taxdata.deadline.change;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A line of a list names no day, or not what is so on it. */
public final class CalendarLineUnreadable extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  CalendarLineUnreadable(int line, String written) {
    super(line, written);
  }
}
