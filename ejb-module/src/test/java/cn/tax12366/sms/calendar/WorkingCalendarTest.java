package cn.tax12366.sms.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.shared.database.TestDatabase;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WorkingCalendarTest {

  private static final WorkingCalendar CALENDAR =
      new WorkingCalendar(new CalendarDays(TestDatabase.H2.migrated()));

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void readsRestDaysAndMakeUpDaysFromBothDatabases(TestDatabase database) {
    WorkingCalendar calendar = new WorkingCalendar(new CalendarDays(database.migrated()));

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
    assertThatThrownBy(() -> CALENDAR.workingDaysBefore(day("2025-01-02"), 3))
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

  /** The days that the State Administration published for 2025 and 2026. */
  @ParameterizedTest
  @CsvSource({
    "2025, '15 20 17 18 22 16 15 15 15 27 17 15'",
    "2026, '20 24 16 20 22 15 15 17 15 26 16 15'"
  })
  @Tag("A19")
  void proposesTheDeadlinesThatWereReallyPublished(int year, String published) {
    String[] days = published.split(" ");

    for (int month = 1; month <= 12; month++) {
      assertThat(CALENDAR.proposedFilingDeadline(YearMonth.of(year, month)))
          .isEqualTo(LocalDate.of(year, month, Integer.parseInt(days[month - 1])));
    }
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}
