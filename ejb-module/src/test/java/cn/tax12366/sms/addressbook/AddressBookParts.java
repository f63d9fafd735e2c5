package cn.tax12366.sms.addressbook;

import cn.tax12366.sms.shared.secrets.TestKeys;
import java.time.Clock;
import javax.sql.DataSource;

/** The address book over a database of a test. */
public final class AddressBookParts {

  private AddressBookParts() {}

  public static AddressBook addressBook(DataSource dataSource) {
    return new AddressBook(
        new Taxpayers(dataSource),
        new TaxpayerPhones(dataSource, TestKeys.phones()),
        new Subscriptions(dataSource, TestKeys.phones()));
  }

  public static TaxpayerIntake intake(DataSource dataSource, Clock clock) {
    return new TaxpayerIntake(
        new TaxpayerMerge(
            new Taxpayers(dataSource),
            new TaxpayerPhones(dataSource, TestKeys.phones()),
            new Subscriptions(dataSource, TestKeys.phones()),
            new HandChanges(dataSource, TestKeys.phones()),
            new RecountMarks(dataSource)),
        clock);
  }
}
