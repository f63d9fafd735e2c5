package cn.tax12366.sms.taxdata.deadline;

import cn.tax12366.sms.calendar.CalendarParts;
import java.time.Clock;
import javax.sql.DataSource;

/** The filing deadlines over a database of a test. */
public final class DeadlineParts {

  private DeadlineParts() {}

  public static FilingDeadlines deadlines(DataSource dataSource, Clock clock) {
    return new FilingDeadlines(
        new DeadlineRows(dataSource),
        new LevyRules(dataSource),
        CalendarParts.working(dataSource),
        clock);
  }

  public static DeadlineKeeping keeping(DataSource dataSource, Clock clock) {
    return new DeadlineKeeping(new DeadlineRows(dataSource), clock);
  }
}
