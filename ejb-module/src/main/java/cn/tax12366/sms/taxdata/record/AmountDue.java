package cn.tax12366.sms.taxdata.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a taxpayer has to pay of one tax for one period (应征税款).
 *
 * @param taxCode levy project (征收项目), at most 10 characters
 * @param taxName what it is called, at most 40 characters
 * @param periodFrom first day of the tax period, inclusive
 * @param periodTo last day of the tax period, inclusive
 * @param payableBy last day on which payment is in time, before any deferral
 * @param amount in yuan with two digits, at most 13 before them; may be negative where the
 *     collection system sets something off
 */
public record AmountDue(
    String taxCode,
    String taxName,
    LocalDate periodFrom,
    LocalDate periodTo,
    LocalDate payableBy,
    BigDecimal amount)
    implements TaxRecord {

  public AmountDue {
    Objects.requireNonNull(taxCode);
    Objects.requireNonNull(taxName);
    Objects.requireNonNull(periodFrom);
    Objects.requireNonNull(periodTo);
    Objects.requireNonNull(payableBy);
    amount = amount.setScale(2, RoundingMode.UNNECESSARY);
  }
}
