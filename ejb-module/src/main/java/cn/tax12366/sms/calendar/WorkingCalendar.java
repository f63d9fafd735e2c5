package cn.tax12366.sms.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says which days people work, and counts in them. Every method refuses with {@link
 * CalendarNotLoaded} as soon as it needs a year whose holiday notice is not loaded.
 */
@Stateless
@PermitAll
public class WorkingCalendar {

  @Inject private HolidaySchedules schedules;

  public WorkingCalendar() {}

  WorkingCalendar(HolidaySchedules schedules) {
    this.schedules = schedules;
  }

  /** True on ordinary weekdays and on weekends made up for a holiday; false on all rest days. */
  public boolean isWorkingDay(LocalDate day) {
    return workingDays().isWorkingDay(day);
  }

  /**
   * The working day from which {@code day} is {@code n} working days away: three working days
   * before Tuesday, 15 December is Thursday, 10 December.
   *
   * @param n not negative; 0 gives {@code day} itself, whatever day it is
   */
  public LocalDate workingDaysBefore(LocalDate day, int n) {
    return workingDays().away(day, notNegative(n), -1);
  }

  /**
   * The {@code n}-th working day after {@code day}.
   *
   * @param n not negative; 0 gives {@code day} itself, whatever day it is
   */
  public LocalDate workingDaysAfter(LocalDate day, int n) {
    return workingDays().away(day, notNegative(n), 1);
  }

  /**
   * How many working days lie after {@code from} up to and including {@code to}: 0 on the same day,
   * and if {@code to} is the earlier one.
   */
  public int workingDaysBetween(LocalDate from, LocalDate to) {
    return workingDays().between(from, to);
  }

  /** True if the holiday notice of this year is loaded: then nothing in it is refused. */
  public boolean isLoaded(Year year) {
    return schedules.inForce(year).isPresent();
  }

  /** The holiday notice of a year; empty if it is not loaded. */
  public Optional<HolidaySchedule> scheduleOf(Year year) {
    return schedules.inForce(year);
  }

  /** {@code day} itself if people work on it, else the next day on which they do. */
  public LocalDate workingDayFrom(LocalDate day) {
    return workingDays().from(day);
  }

  /**
   * The last day of a filing period that begins with {@code month} (reading A19: until the end of
   * that day), as the law has it: a proposal, and a check upon the list that the State
   * Administration publishes, which alone counts.
   *
   * @param baseDay the last day before holidays are looked at: 15, and 10 before 2009
   */
  public LocalDate proposedFilingDeadline(YearMonth month, int baseDay) {
    return workingDays().filingDeadline(month, baseDay);
  }

  /** As {@link #proposedFilingDeadline(YearMonth, int)}, if these were the holidays of the year. */
  public LocalDate proposedFilingDeadline(YearMonth month, int baseDay, List<Holiday> holidays) {
    return supposing(month.getYear(), holidays).filingDeadline(month, baseDay);
  }

  /** As {@link #workingDayFrom(LocalDate)}, if these were the holidays of the year. */
  public LocalDate workingDayFrom(LocalDate day, List<Holiday> holidays) {
    return supposing(day.getYear(), holidays).from(day);
  }

  private WorkingDays supposing(int year, List<Holiday> holidays) {
    Map<LocalDate, Boolean> days =
        holidays.stream().collect(Collectors.toMap(Holiday::day, Holiday::rest));
    return new WorkingDays(asked -> asked == year ? Optional.of(days) : schedules.daysIn(asked));
  }

  private WorkingDays workingDays() {
    return new WorkingDays(schedules::daysIn);
  }

  private static int notNegative(int n) {
    if (n < 0) {
      throw new IllegalArgumentException("Working days are counted from 0 on, not " + n);
    }
    return n;
  }
}
