package cn.tax12366.sms.addressbook.search;

import cn.tax12366.sms.calendar.WorkingCalendar;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;

/** What the settings mean today, in working days of the province. */
@ApplicationScoped
class BookCalendar {

  /** Longer than any stretch of rest days. */
  private static final int LOOKED_BACK = 31;

  private BookSettings settings;
  private WorkingCalendar calendar;
  private Clock clock;

  protected BookCalendar() {}

  @Inject
  BookCalendar(BookSettings settings, WorkingCalendar calendar, @BusinessTime Clock clock) {
    this.settings = settings;
    this.calendar = calendar;
    this.clock = clock;
  }

  BookDates today() {
    LocalDate today = LocalDate.now(clock);
    return new BookDates(
        today.minusMonths(settings.confirmMonths()).atStartOfDay(clock.getZone()).toInstant(),
        lastDayOfMending(today).atStartOfDay(clock.getZone()).toInstant());
  }

  /**
   * What began on this day is to be mended today at the latest; what began before is overdue. Where
   * the holidays are not known, Saturdays and Sundays alone are rest days: a book is shown without
   * the State Council's notice too.
   */
  private LocalDate lastDayOfMending(LocalDate today) {
    int days = settings.mendDays();
    LocalDate earliest = today.minusDays(LOOKED_BACK + 2L * days);
    for (int year = earliest.getYear(); year <= today.getYear(); year++) {
      // Asked first: a refusal of the calendar would end the whole page's transaction.
      if (!calendar.isLoaded(Year.of(year))) {
        return weekdaysBefore(today, days);
      }
    }
    return calendar.workingDaysBefore(today, days);
  }

  private static LocalDate weekdaysBefore(LocalDate today, int days) {
    LocalDate found = today;
    for (int counted = 0; counted < days; ) {
      found = found.minusDays(1);
      counted += found.getDayOfWeek().getValue() <= 5 ? 1 : 0;
    }
    return found;
  }
}
