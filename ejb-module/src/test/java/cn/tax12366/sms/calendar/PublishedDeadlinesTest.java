package cn.tax12366.sms.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.shared.database.TestDatabase;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rule of the filing period, against every deadline that was published for five years. */
@Tag("A19")
class PublishedDeadlinesTest {

  private static final WorkingCalendar CALENDAR =
      new WorkingCalendar(new HolidaySchedules(TestDatabase.H2.migrated()));

  /** The last days from January on, by the year: as the State Administration published them. */
  private static final List<String> PUBLISHED =
      List.of(
          "2013: 18 22 15 18",
          "2023: 16 15 15 17 18 15 17 15 15 23 15 15",
          "2024: 15 23 15 18 22 19 15 15 18 24 15 16",
          "2025: 15 20 17 18 22 16 15 15 15 27 17 15",
          "2026: 20 24 16 20 22 15 15 17 15 26 16 15");

  static Stream<Arguments> published() {
    return PUBLISHED.stream().flatMap(PublishedDeadlinesTest::months);
  }

  private static Stream<Arguments> months(String line) {
    int year = Integer.parseInt(line.substring(0, 4));
    String[] days = line.substring(6).split(" ");
    return IntStream.rangeClosed(1, days.length)
        .mapToObj(
            month ->
                Arguments.of(
                    YearMonth.of(year, month),
                    LocalDate.of(year, month, Integer.parseInt(days[month - 1]))));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("published")
  void proposesTheDeadlineThatWasReallyPublished(YearMonth month, LocalDate deadline) {
    assertThat(CALENDAR.proposedFilingDeadline(month, 15)).isEqualTo(deadline);
  }

  @Test
  void thereAreFiftyTwoOfThem() {
    assertThat(published()).hasSize(52);
  }
}
