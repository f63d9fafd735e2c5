package cn.tax12366.sms.taxdata.deadline;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

/**
 * A filing deadline has become another day.
 *
 * @param id 0 as long as it is only looked at beforehand
 * @param kind together with {@code month} which deadline
 * @param month the month of filing
 * @param former what it was
 * @param deadline what it is
 * @param effectiveOn the day from which on it counts
 */
public record DeadlineMove(
    long id,
    DeadlineKind kind,
    YearMonth month,
    LocalDate former,
    LocalDate deadline,
    LocalDate effectiveOn) {

  /** True if it concerns what a list says about this period: such a due date is no longer true. */
  public boolean concerns(LocalDate dueDate, LocalDate periodFrom, LocalDate periodTo) {
    boolean settlement = periodFrom.equals(settledFrom()) && periodTo.equals(settledTo());
    return dueDate.equals(former) && settlement == (kind == DeadlineKind.ANNUAL);
  }

  /** First day of the year that is settled in this month, if one is. */
  LocalDate settledFrom() {
    return LocalDate.of(month.getYear() - 1, 1, 1);
  }

  /**
   * Last day of the year that is settled in this month, if one is. In January there is none: a year
   * that is filed then (stamp tax) is filed with the periodic taxes.
   */
  LocalDate settledTo() {
    return LocalDate.of(month.getYear() - 1, month.getMonth() == Month.JANUARY ? 1 : 12, 31);
  }

  public DeadlineKind getKind() {
    return kind;
  }

  public YearMonth getMonth() {
    return month;
  }

  public LocalDate getFormer() {
    return former;
  }

  public LocalDate getDeadline() {
    return deadline;
  }

  public LocalDate getEffectiveOn() {
    return effectiveOn;
  }
}
