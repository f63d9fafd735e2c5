package cn.tax12366.sms.taxdata.deadline;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * When the periods of a levy project are filed.
 *
 * @param taxCode levy project (征收项目), such as {@code 10101}
 * @param taxName its name in Chinese
 * @param period which of its periods
 * @param monthsAfter the month of filing is so many months after the period's last month
 * @param baseDay the last day in that month before holidays are looked at; 31 for its end
 * @param prolonged whether long holidays prolong the period, or only move its last day
 * @param validFrom counts from the month of filing that begins with this day or later
 * @param source what says so
 */
record LevyRule(
    String taxCode,
    String taxName,
    PeriodKind period,
    int monthsAfter,
    int baseDay,
    boolean prolonged,
    LocalDate validFrom,
    String source) {

  DeadlineKind kind() {
    return prolonged ? DeadlineKind.PERIODIC : DeadlineKind.ANNUAL;
  }

  /** The last day in {@code month} before holidays are looked at. */
  LocalDate baseDayIn(YearMonth month) {
    return month.atDay(Math.min(baseDay, month.lengthOfMonth()));
  }

  /** True if one of its periods is filed in {@code month}. */
  boolean isFiledIn(YearMonth month) {
    return period.endsWith(month.minusMonths(monthsAfter));
  }
}
