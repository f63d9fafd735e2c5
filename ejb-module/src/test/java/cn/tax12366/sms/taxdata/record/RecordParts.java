package cn.tax12366.sms.taxdata.record;

import cn.tax12366.sms.shared.secrets.TestKeys;
import java.time.Clock;
import javax.sql.DataSource;

/** The records of the collection system over a database of a test. */
public final class RecordParts {

  private RecordParts() {}

  public static RecordIntake intake(DataSource dataSource, Clock clock) {
    return new RecordIntake(
        new VersionedRecords(dataSource),
        new RecordTables(invoices(dataSource)),
        new RecordFeeds(dataSource),
        clock);
  }

  public static InvoiceLookup invoiceLookup(DataSource dataSource) {
    return new InvoiceLookup(invoices(dataSource), new RecordFeeds(dataSource));
  }

  private static Invoices invoices(DataSource dataSource) {
    return new Invoices(dataSource, TestKeys.sealing());
  }
}
