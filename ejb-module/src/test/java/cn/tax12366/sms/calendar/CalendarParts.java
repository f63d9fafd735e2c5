package cn.tax12366.sms.calendar;

import javax.sql.DataSource;

/** The calendar over a database of a test. */
public final class CalendarParts {

  private CalendarParts() {}

  public static WorkingCalendar working(DataSource dataSource) {
    return new WorkingCalendar(new HolidaySchedules(dataSource));
  }
}
