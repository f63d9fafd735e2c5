package cn.tax12366.sms.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.shared.database.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WorkingCalendarTest {

  private static final WorkingCalendar CALENDAR =
      new WorkingCalendar(new HolidaySchedules(TestDatabase.H2.migrated()));

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void readsRestDaysAndMakeUpDaysFromBothDatabases(TestDatabase database) {
    WorkingCalendar calendar = new WorkingCalendar(new HolidaySchedules(database.migrated()));

    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 2, 16))).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 2, 14))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    // Saturday made up for the Spring Festival, Sunday made up for the National Day
    "2026-02-14, true",
    "2026-09-20, true",
    // an ordinary Saturday and Sunday
    "2026-12-12, false",
    "2026-12-13, false",
    // a Monday in the Spring Festival, the day after it
    "2026-02-23, false",
    "2026-02-24, true",
    "2026-12-10, true"
  })
  void knowsHolidaysAndTheWeekendsMadeUpForThem(LocalDate day, boolean working) {
    assertThat(CALENDAR.isWorkingDay(day)).isEqualTo(working);
  }

  @Test
  void refusesAYearWhoseHolidaysAreNotLoadedAndNamesIt() {
    assertThatThrownBy(() -> CALENDAR.isWorkingDay(LocalDate.of(2027, 1, 4)))
        .isInstanceOfSatisfying(
            CalendarNotLoaded.class, refusal -> assertThat(refusal.year()).isEqualTo(2027))
        .hasMessageContaining("2027");
    assertThatThrownBy(() -> CALENDAR.workingDaysBetween(day("2026-12-30"), day("2027-01-04")))
        .isInstanceOf(CalendarNotLoaded.class);
    assertThatThrownBy(() -> CALENDAR.workingDaysBefore(day("2023-01-04"), 3))
        .isInstanceOf(CalendarNotLoaded.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-15, 3, 2026-12-10",
    "2026-12-15, 1, 2026-12-14",
    "2026-12-15, 0, 2026-12-15",
    // back over the Spring Festival, where Saturday the 14th was worked
    "2026-02-24, 1, 2026-02-14",
    "2026-02-24, 2, 2026-02-13",
    // from a rest day
    "2026-10-04, 1, 2026-09-30"
  })
  @Tag("R4.1")
  void countsWorkingDaysBackFromADeadline(LocalDate deadline, int days, LocalDate expected) {
    assertThat(CALENDAR.workingDaysBefore(deadline, days)).isEqualTo(expected);
  }

  @Test
  void countsTheSameDistanceForwardsAndBackwards() {
    LocalDate from = day("2026-02-10");

    for (int days = 0; days < 30; days++) {
      LocalDate to = CALENDAR.workingDaysAfter(from, days);
      assertThat(CALENDAR.workingDaysBetween(from, to)).isEqualTo(days);
      assertThat(CALENDAR.workingDaysBefore(to, days)).isEqualTo(from);
    }
    assertThat(CALENDAR.workingDaysBetween(from, from.minusDays(3))).isZero();
  }

  @Test
  void refusesToCountANegativeNumberOfDays() {
    assertThatThrownBy(() -> CALENDAR.workingDaysBefore(day("2026-12-15"), -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDayOfTheYearBeforeDoesNotMakeThatYearLoaded() {
    // New Year's Eve of 2022 is a rest day by the notice of 2023.
    assertThat(CALENDAR.isLoaded(Year.of(2022))).isFalse();
    assertThatThrownBy(() -> CALENDAR.isWorkingDay(day("2022-12-30")))
        .isInstanceOf(CalendarNotLoaded.class);
    // Monday, 31 December 2007 was a rest day by the notice of 2008.
    assertThat(CALENDAR.isWorkingDay(day("2007-12-31"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"2026-05-31, 2026-06-01", "2025-05-31, 2025-06-03", "2026-06-01, 2026-06-01"})
  void movesALastDayToTheNextWorkingDay(LocalDate day, LocalDate moved) {
    assertThat(CALENDAR.workingDayFrom(day)).isEqualTo(moved);
  }

  @Test
  @Tag("R13.1")
  void knowsTheTenDaysOfTheTimeBefore2009() {
    // The Spring Festival of 2008 fell into the first ten days of February.
    assertThat(CALENDAR.proposedFilingDeadline(YearMonth.of(2008, 2), 10))
        .isEqualTo(day("2008-02-19"));
    assertThat(CALENDAR.proposedFilingDeadline(YearMonth.of(2007, 8), 10))
        .isEqualTo(day("2007-08-10"));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("A24")
  void aCorrectedNoticeReplacesTheOneBefore(TestDatabase database) {
    HolidaySchedules schedules = new HolidaySchedules(database.migrated());
    WorkingCalendar calendar = new WorkingCalendar(schedules);
    Year year = Year.of(2027);
    Instant at = Instant.parse("2026-11-20T02:00:00Z");
    assertThat(calendar.isLoaded(year)).isFalse();

    new HolidayKeeping(schedules)
        .put(year, "通知", List.of(new Holiday(day("2027-02-08"), true, "春节")), at);
    assertThat(calendar.isWorkingDay(day("2027-02-08"))).isFalse();
    new HolidayKeeping(schedules)
        .put(
            year,
            "更正通知",
            List.of(
                new Holiday(day("2027-02-09"), true, "春节"),
                new Holiday(day("2027-02-13"), false, "春节")),
            at.plusSeconds(60));

    assertThat(calendar.isWorkingDay(day("2027-02-08"))).isTrue();
    assertThat(calendar.isWorkingDay(day("2027-02-09"))).isFalse();
    assertThat(calendar.isWorkingDay(day("2027-02-13"))).isTrue();
    HolidaySchedule inForce = calendar.scheduleOf(year).orElseThrow();
    assertThat(inForce.getRevision()).isEqualTo(2);
    assertThat(inForce.getDocument()).isEqualTo("更正通知");
    assertThat(inForce.getDays()).hasSize(2);
  }

  @Test
  @Tag("A19")
  void aDeadlineHoldsUntilTheEndOfItsDay() {
    assertThat(DayEnd.of(day("2026-12-15"))).isEqualTo(Instant.parse("2026-12-15T16:00:00Z"));
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}
