package cn.tax12366.sms.reporting.cost;

import cn.tax12366.sms.calendar.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/** Counts the working days that a forecast goes by. */
@ApplicationScoped
class PaceFinder {

  /** So many working days have to be over until a month has a pace of its own. */
  static final int ENOUGH = 2;

  private WorkingCalendar calendar;

  protected PaceFinder() {}

  @Inject
  PaceFinder(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  /**
   * The pace that carries {@code month} forward from {@code today}.
   *
   * @param anythingLastMonth whether anything was sent in the month before
   */
  Pace of(YearMonth month, LocalDate today, boolean anythingLastMonth) {
    if (month.isBefore(YearMonth.from(today))) {
      return Pace.none(PaceBasis.OVER);
    }
    if (!calendar.isLoaded(Year.of(today.getYear()))) {
      return Pace.none(PaceBasis.NO_CALENDAR);
    }
    int ahead = calendar.workingDaysBetween(today, month.atEndOfMonth());
    boolean todayWorks = calendar.isWorkingDay(today);
    int over = workingDays(month.atDay(1), today);
    if (over >= ENOUGH) {
      return new Pace(PaceBasis.THIS_MONTH, over, ahead, todayWorks);
    }
    if (!anythingLastMonth) {
      return Pace.none(PaceBasis.NOTHING);
    }
    YearMonth last = month.minusMonths(1);
    if (!calendar.isLoaded(Year.of(last.getYear()))) {
      return Pace.none(PaceBasis.NO_CALENDAR);
    }
    return new Pace(
        PaceBasis.LAST_MONTH, workingDays(last.atDay(1), month.atDay(1)), ahead, todayWorks);
  }

  /** From a day, with it, to another, without it: asks of no year but those of these days. */
  private int workingDays(LocalDate from, LocalDate to) {
    return from.equals(to)
        ? 0
        : calendar.workingDaysBetween(from, to.minusDays(1))
            + (calendar.isWorkingDay(from) ? 1 : 0);
  }
}
