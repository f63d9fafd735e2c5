package cn.tax12366.sms.taxdata.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a taxpayer has paid of one tax for one period, in full or in part.
 *
 * @param taxCode levy project (征收项目), at most 10 characters
 * @param periodFrom first day of the tax period, inclusive
 * @param periodTo last day of the tax period, inclusive
 * @param amount in yuan with two digits, at most 13 before them; negative for what was paid back
 */
public record Payment(
    String taxCode, LocalDate periodFrom, LocalDate periodTo, BigDecimal amount, LocalDate paidOn)
    implements TaxRecord {

  public Payment {
    Objects.requireNonNull(taxCode);
    Objects.requireNonNull(periodFrom);
    Objects.requireNonNull(periodTo);
    Objects.requireNonNull(paidOn);
    amount = amount.setScale(2, RoundingMode.UNNECESSARY);
  }
}
