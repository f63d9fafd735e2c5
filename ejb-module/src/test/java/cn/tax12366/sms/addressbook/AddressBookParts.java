package cn.tax12366.sms.addressbook;

import java.time.Clock;
import javax.sql.DataSource;

/** The address book over a database of a test. */
public final class AddressBookParts {

  private AddressBookParts() {}

  public static AddressBook addressBook(DataSource dataSource) {
    return new AddressBook(
        new Taxpayers(dataSource), new TaxpayerPhones(dataSource), new Subscriptions(dataSource));
  }

  public static TaxpayerIntake intake(DataSource dataSource, Clock clock) {
    return new TaxpayerIntake(
        new TaxpayerMerge(
            new Taxpayers(dataSource),
            new TaxpayerPhones(dataSource),
            new Subscriptions(dataSource)),
        clock);
  }
}
