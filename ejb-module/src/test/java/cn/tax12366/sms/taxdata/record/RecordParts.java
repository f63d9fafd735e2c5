package cn.tax12366.sms.taxdata.record;

import cn.tax12366.sms.shared.secrets.TestKeys;
import cn.tax12366.sms.taxdata.TaxDataParts;
import java.time.Clock;
import javax.sql.DataSource;

/** The records of the collection system over a database of a test. */
public final class RecordParts {

  private RecordParts() {}

  public static RecordIntake intake(DataSource dataSource, Clock clock) {
    return new RecordIntake(new VersionedRecords(dataSource), tables(), clock);
  }

  public static RecordLookup lookup(DataSource dataSource) {
    return new RecordLookup(
        new VersionedRecords(dataSource), tables(), TaxDataParts.lookup(dataSource));
  }

  private static RecordTables tables() {
    return new RecordTables(
        new AmountsDue(),
        new Payments(),
        new Deferrals(),
        new Invoices(TestKeys.sealing()),
        new FixedAssessments(),
        new InvoiceQuotas(),
        new TaxApplications());
  }
}
