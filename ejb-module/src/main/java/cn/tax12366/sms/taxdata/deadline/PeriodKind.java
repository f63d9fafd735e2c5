package cn.tax12366.sms.taxdata.deadline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;

/** How long a tax period is. Periods of a kind follow each other from January on. */
public enum PeriodKind {
  MONTH(1),
  QUARTER(3),
  HALF_YEAR(6),
  YEAR(12);

  private final int months;

  PeriodKind(int months) {
    this.months = months;
  }

  public int months() {
    return months;
  }

  /** The kind of the period from the one day to the other, both inclusive; empty if of none. */
  public static Optional<PeriodKind> of(LocalDate from, LocalDate to) {
    return Arrays.stream(values())
        .filter(kind -> kind.endsWith(YearMonth.from(to)))
        .filter(kind -> to.equals(YearMonth.from(to).atEndOfMonth()))
        .filter(kind -> from.equals(kind.firstMonth(YearMonth.from(to)).atDay(1)))
        .findFirst();
  }

  /** True if a period of this kind ends with {@code month}. */
  public boolean endsWith(YearMonth month) {
    return month.getMonthValue() % months == 0;
  }

  /** The month with which the period begins that ends with {@code last}. */
  public YearMonth firstMonth(YearMonth last) {
    return last.minusMonths(months - 1L);
  }
}
