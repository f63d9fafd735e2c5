package cn.tax12366.sms.taxdata.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Which invoices a taxpayer may get, and how many (票种核定, R7.8b).
 *
 * @param kindName what they are called, such as 增值税专用发票; at most 40 characters
 * @param singleLimit the largest amount of one invoice, in yuan (单份最高开票限额)
 * @param monthly how many he may get in a month at most
 * @param atOnce how many he may get at once
 * @param held how many he may have at a time
 * @param method how he gets them, such as 验旧供新; at most 20 characters
 * @param from the first day on which it holds
 * @param to the last day; empty without an end
 */
public record InvoiceQuota(
    String kindName,
    Optional<BigDecimal> singleLimit,
    Optional<Integer> monthly,
    Optional<Integer> atOnce,
    Optional<Integer> held,
    Optional<String> method,
    LocalDate from,
    Optional<LocalDate> to)
    implements TaxRecord {

  public InvoiceQuota {
    Objects.requireNonNull(kindName);
    singleLimit = singleLimit.map(yuan -> yuan.setScale(2));
    Objects.requireNonNull(monthly);
    Objects.requireNonNull(atOnce);
    Objects.requireNonNull(held);
    Objects.requireNonNull(method);
    Objects.requireNonNull(from);
    Objects.requireNonNull(to);
  }
}
