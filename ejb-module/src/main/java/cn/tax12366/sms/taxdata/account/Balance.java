package cn.tax12366.sms.taxdata.account;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a taxpayer has to pay of one tax for one period, and what it has paid of it.
 *
 * @param lastDay of what is overdue the last day on which the oldest open part could be paid in
 *     time (A20); of all else the last day of its last part; a move of the deadline and an approved
 *     deferral included
 * @param due yuan, less what is set off
 * @param paid yuan, less what was paid back
 * @param state on the day asked for
 */
public record Balance(
    String taxName,
    LocalDate periodFrom,
    LocalDate periodTo,
    LocalDate lastDay,
    BigDecimal due,
    BigDecimal paid,
    BalanceState state) {

  /** Yuan that are left; less than nothing where too much was paid. */
  public BigDecimal outstanding() {
    return due.subtract(paid);
  }
}
