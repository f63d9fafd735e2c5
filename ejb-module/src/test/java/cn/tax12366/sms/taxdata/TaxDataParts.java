package cn.tax12366.sms.taxdata;

import cn.tax12366.sms.taxdata.deadline.DeadlineParts;
import java.time.Clock;
import javax.sql.DataSource;

/** The tax data over a database of a test. */
public final class TaxDataParts {

  private TaxDataParts() {}

  public static FilingIntake intake(DataSource dataSource, Clock clock) {
    return new FilingIntake(
        new FilingObligations(dataSource),
        new TaxDataFeeds(dataSource),
        DeadlineParts.deadlines(dataSource, clock),
        clock);
  }

  public static TaxDataLookup lookup(DataSource dataSource) {
    return new TaxDataLookup(new FilingObligations(dataSource), new TaxDataFeeds(dataSource));
  }
}
