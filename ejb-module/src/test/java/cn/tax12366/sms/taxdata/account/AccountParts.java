package cn.tax12366.sms.taxdata.account;

import java.time.Clock;
import javax.sql.DataSource;

/** What taxpayers owe and have paid, over a database of a test. */
public final class AccountParts {

  private AccountParts() {}

  public static AccountIntake intake(DataSource dataSource, Clock clock) {
    return new AccountIntake(
        new Deferrals(dataSource), new AmountsDue(dataSource), new Payments(dataSource), clock);
  }
}
