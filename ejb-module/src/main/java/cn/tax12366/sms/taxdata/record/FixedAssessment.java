package cn.tax12366.sms.taxdata.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a taxpayer has to pay of one tax each month without filing (定期定额, R7.8a).
 *
 * @param taxCode levy project (征收项目), at most 10 characters
 * @param taxName what it is called, at most 40 characters
 * @param turnover assessed taxable turnover of a month, in yuan (应纳税经营额)
 * @param rate in percent
 * @param tax assessed tax of a month, in yuan (核定税额)
 * @param from the first day on which it holds
 * @param to the last day on which it holds
 * @param endedOn the last day on which it did hold, where it was ended before
 * @param belowThreshold whether the turnover stays under what is taxed (未达起征点)
 */
public record FixedAssessment(
    String taxCode,
    String taxName,
    Optional<BigDecimal> turnover,
    Optional<BigDecimal> rate,
    BigDecimal tax,
    LocalDate from,
    LocalDate to,
    Optional<LocalDate> endedOn,
    boolean belowThreshold)
    implements TaxRecord {

  public FixedAssessment {
    Objects.requireNonNull(taxCode);
    Objects.requireNonNull(taxName);
    turnover = turnover.map(yuan -> yuan.setScale(2));
    rate = rate.map(percent -> percent.setScale(4));
    tax = tax.setScale(2);
    Objects.requireNonNull(from);
    Objects.requireNonNull(to);
    Objects.requireNonNull(endedOn);
  }
}
