package cn.tax12366.sms.taxdata.deadline.change;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A list has more characters than are kept. */
public final class CalendarListTooLong extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  CalendarListTooLong(int longest) {
    super(longest);
  }
}
