package cn.tax12366.sms.taxdata.deadline;

import cn.tax12366.sms.calendar.Holiday;
import cn.tax12366.sms.calendar.HolidaySchedule;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A year of the tax calendar, as it stands today. */
public final class CalendarYear {

  private final Year year;
  private final HolidaySchedule schedule;
  private final PublishedList list;
  private final List<CalendarEntry> entries;
  private final Map<LocalDate, Holiday> holidays = new HashMap<>();

  CalendarYear(
      Year year,
      HolidaySchedule schedule,
      PublishedList list,
      List<Holiday> holidays,
      List<CalendarEntry> entries) {
    this.year = year;
    this.schedule = schedule;
    this.list = list;
    this.entries =
        entries.stream()
            .sorted(Comparator.comparing(entry -> entry.getDeadline().getDay()))
            .toList();
    holidays.forEach(holiday -> this.holidays.put(holiday.day(), holiday));
  }

  public Year getYear() {
    return year;
  }

  /** The holiday notice in force; null if the year is not loaded. */
  public HolidaySchedule getSchedule() {
    return schedule;
  }

  /** The published list in force; null if there is none. */
  public PublishedList getList() {
    return list;
  }

  /** All deadlines that are known, in the order of days. */
  public List<CalendarEntry> getEntries() {
    return entries;
  }

  /** The months of filing of which nobody can say a deadline yet. */
  public List<YearMonth> getUnknown() {
    return IntStream.rangeClosed(1, 12)
        .mapToObj(year::atMonth)
        .filter(
            month ->
                entries.stream()
                    .map(CalendarEntry::getDeadline)
                    .noneMatch(
                        known ->
                            known.getKind() == DeadlineKind.PERIODIC
                                && known.getMonth().equals(month)))
        .toList();
  }

  /** The day as the calendar has it; empty for one of another year. */
  public Optional<CalendarDay> day(LocalDate date) {
    return date.getYear() == year.getValue() ? Optional.of(at(date)) : Optional.empty();
  }

  private CalendarDay at(LocalDate date) {
    return new CalendarDay(
        date,
        holidays.get(date),
        entries.stream().filter(entry -> entry.getDeadline().getDay().equals(date)).toList());
  }

  /**
   * The weeks of a month, Monday first: seven places each, null where another month lies.
   *
   * @param month 1 to 12
   */
  public List<List<CalendarDay>> weeks(int month) {
    YearMonth of = year.atMonth(month);
    List<List<CalendarDay>> weeks = new ArrayList<>();
    LocalDate monday = of.atDay(1).minusDays(of.atDay(1).getDayOfWeek().getValue() - 1L);
    while (!monday.isAfter(of.atEndOfMonth())) {
      List<CalendarDay> week = new ArrayList<>();
      for (int i = 0; i < 7; i++) {
        LocalDate day = monday.plusDays(i);
        week.add(YearMonth.from(day).equals(of) ? at(day) : null);
      }
      weeks.add(week);
      monday = monday.plusDays(7);
    }
    return weeks;
  }

  /** The rest days and made-up days that the notice names, in the order of the calendar. */
  public List<Holiday> getHolidays() {
    return holidays.values().stream().sorted(Comparator.comparing(Holiday::day)).toList();
  }
}
