package cn.tax12366.sms.calendar;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** The holiday notice of this year is not in the calendar: working days cannot be counted. */
public final class CalendarNotLoaded extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  private final int year;

  CalendarNotLoaded(int year) {
    super(String.valueOf(year));
    this.year = year;
  }

  public int year() {
    return year;
  }
}
