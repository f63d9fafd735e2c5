package cn.tax12366.sms.taxdata.deadline;

import cn.tax12366.sms.calendar.Holiday;
import cn.tax12366.sms.calendar.HolidaySchedule;
import cn.tax12366.sms.calendar.WorkingCalendar;
import cn.tax12366.sms.shared.SystemTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A year of the tax calendar: to look at, and as a file. */
@Stateless
@RolesAllowed({"OFFICER", "CLIENT", "SYSTEM"})
public class TaxCalendar {

  @Inject private FilingDeadlines deadlines;
  @Inject private WorkingCalendar calendar;
  @Inject @SystemTime private Clock clock;

  public TaxCalendar() {}

  TaxCalendar(FilingDeadlines deadlines, WorkingCalendar calendar, Clock clock) {
    this.deadlines = deadlines;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Everything that is known of a year; a year that is not loaded has what was published. */
  public CalendarYear of(Year year) {
    Optional<HolidaySchedule> schedule = calendar.scheduleOf(year);
    Optional<PublishedList> list = deadlines.published(year);
    List<Holiday> holidays =
        Stream.concat(schedule.stream(), calendar.scheduleOf(year.plusYears(1)).stream())
            .flatMap(each -> each.getDays().stream())
            .filter(each -> each.day().getYear() == year.getValue())
            .toList();
    List<CalendarEntry> entries = new ArrayList<>();
    for (int m = 1; m <= 12; m++) {
      YearMonth month = year.atMonth(m);
      if (schedule.isPresent()
          || list.flatMap(each -> each.day(month.getMonthValue())).isPresent()) {
        entries.add(entry(DeadlineKind.PERIODIC, month, list, schedule.isPresent(), holidays));
      }
      if (schedule.isPresent() && deadlines.isSettledIn(month)) {
        entries.add(entry(DeadlineKind.ANNUAL, month, Optional.empty(), true, holidays));
      }
    }
    return new CalendarYear(year, schedule.orElse(null), list.orElse(null), holidays, entries);
  }

  private CalendarEntry entry(
      DeadlineKind kind,
      YearMonth month,
      Optional<PublishedList> list,
      boolean isLoaded,
      List<Holiday> holidays) {
    Deadline deadline = deadlines.on(kind, month, deadlines.today());
    LocalDate computed = isLoaded ? deadlines.computed(kind, month) : null;
    return new CalendarEntry(
        deadline,
        list.flatMap(each -> each.day(month.getMonthValue())).orElse(null),
        computed,
        kind == DeadlineKind.PERIODIC ? occasions(month, computed, holidays) : "",
        deadlines.dueBy(deadline));
  }

  /** The names of the holidays on whose account a period is longer. */
  private static String occasions(YearMonth month, LocalDate computed, List<Holiday> holidays) {
    return holidays.stream()
        .filter(each -> each.rest() && YearMonth.from(each.day()).equals(month))
        .filter(each -> computed != null && each.day().isBefore(computed))
        .map(Holiday::occasion)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** The deadlines of a year as CSV, in the reader's language. */
  public void writeCsv(Year year, Locale locale, OutputStream out) {
    try {
      CalendarFile.csv(of(year), locale, out);
    } catch (IOException e) {
      throw new UncheckedIOException("The calendar cannot be sent", e);
    }
  }

  /** Deadlines, holidays and made-up days as iCalendar (RFC 5545), in the reader's language. */
  public void writeIcs(Year year, Locale locale, OutputStream out) {
    try {
      CalendarFile.ics(of(year), locale, clock.instant(), out);
    } catch (IOException e) {
      throw new UncheckedIOException("The calendar cannot be sent", e);
    }
  }
}
