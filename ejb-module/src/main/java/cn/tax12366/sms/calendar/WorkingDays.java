package cn.tax12366.sms.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** The arithmetic, over the years it is given; each year is asked for once. */
final class WorkingDays {

  /** So many rest days in a row within the period prolong it. */
  private static final int PROLONGING_RUN = 3;

  private final IntFunction<Optional<Map<LocalDate, Boolean>>> source;
  private final Map<Integer, Map<LocalDate, Boolean>> years = new HashMap<>();

  WorkingDays(IntFunction<Optional<Map<LocalDate, Boolean>>> source) {
    this.source = source;
  }

  boolean isWorkingDay(LocalDate day) {
    Boolean rest = year(day.getYear()).get(day);
    return rest == null
        ? day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
        : !rest;
  }

  /** The {@code count}-th working day in the direction of {@code step}, {@code day} not counted. */
  LocalDate away(LocalDate day, int count, int step) {
    LocalDate found = day;
    for (int counted = 0; counted < count; ) {
      found = found.plusDays(step);
      if (isWorkingDay(found)) {
        counted++;
      }
    }
    return found;
  }

  /** The first working day that is not before {@code day}. */
  LocalDate from(LocalDate day) {
    return isWorkingDay(day) ? day : away(day, 1, 1);
  }

  int between(LocalDate from, LocalDate to) {
    int counted = 0;
    for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
      if (isWorkingDay(day)) {
        counted++;
      }
    }
    return counted;
  }

  /**
   * Detailed rules art. 109: a last day that is a rest day moves to the next working day; three or
   * more rest days in a row within the period, a holiday among them, prolong it by so many working
   * days.
   */
  LocalDate filingDeadline(YearMonth month, int baseDay) {
    LocalDate base = month.atDay(baseDay);
    int prolonged = prolongingDays(month, baseDay);
    return prolonged > 0 ? away(base, prolonged, 1) : from(base);
  }

  private int prolongingDays(YearMonth month, int baseDay) {
    int prolonging = 0;
    int run = 0;
    boolean holiday = false;
    for (int day = 1; day <= baseDay + 1; day++) {
      LocalDate date = month.atDay(day);
      if (day <= baseDay && !isWorkingDay(date)) {
        run++;
        holiday |= year(date.getYear()).containsKey(date);
      } else {
        prolonging += run >= PROLONGING_RUN && holiday ? run : 0;
        run = 0;
        holiday = false;
      }
    }
    return prolonging;
  }

  private Map<LocalDate, Boolean> year(int year) {
    return years.computeIfAbsent(
        year, asked -> source.apply(asked).orElseThrow(() -> new CalendarNotLoaded(asked)));
  }
}
