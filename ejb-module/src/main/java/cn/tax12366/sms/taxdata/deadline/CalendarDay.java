package cn.tax12366.sms.taxdata.deadline;

import cn.tax12366.sms.calendar.Holiday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** A day of the tax calendar. */
public final class CalendarDay {

  private final LocalDate date;
  private final Holiday holiday;
  private final List<CalendarEntry> entries;

  CalendarDay(LocalDate date, Holiday holiday, List<CalendarEntry> entries) {
    this.date = date;
    this.holiday = holiday;
    this.entries = List.copyOf(entries);
  }

  public LocalDate getDate() {
    return date;
  }

  public int getNumber() {
    return date.getDayOfMonth();
  }

  /** What the holiday notice says of it; null where it is a day like any other. */
  public Holiday getHoliday() {
    return holiday;
  }

  /** True if nobody works: a holiday, or a weekend that is not made up for one. */
  public boolean isRest() {
    return holiday == null ? isWeekend() : holiday.rest();
  }

  /** True for a weekend on which people work. */
  public boolean isMadeUp() {
    return holiday != null && !holiday.rest();
  }

  private boolean isWeekend() {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /** The deadlines of the day; mostly none. */
  public List<CalendarEntry> getEntries() {
    return entries;
  }

  public boolean isDeadline() {
    return !entries.isEmpty();
  }

  public boolean isShifted() {
    return entries.stream().anyMatch(CalendarEntry::isShifted);
  }
}
