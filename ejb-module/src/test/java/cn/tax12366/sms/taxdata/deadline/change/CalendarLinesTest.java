package cn.tax12366.sms.taxdata.deadline.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.calendar.Holiday;
import cn.tax12366.sms.shared.BusinessRuleViolation;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarLinesTest {

  private static final Year YEAR = Year.of(2027);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027-02-06 春节 休",
        "2027/2/6,春节,休",
        "2027.02.06\t春节\t1",
        "２０２７年２月６日　春节　放假",
        "  2027-02-06   休   春节  ",
        "日期 名称 说明\n\n2027-02-06 春节"
      })
  void readsARestDayInTheUsualForms(String lines) {
    assertThat(CalendarLines.holidays(YEAR, lines))
        .containsExactly(new Holiday(LocalDate.of(2027, 2, 6), true, "春节"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027年2月6日至12日 春节 放假",
        "2027-02-06 ~ 2027-02-12 春节 休",
        "2027-02-06—02-12 春节",
        "2027年2月6日到2月12日 春节 休"
      })
  void readsAStretchOfDaysAsTheNoticeWritesIt(String lines) {
    assertThat(CalendarLines.holidays(YEAR, lines))
        .hasSize(7)
        .startsWith(new Holiday(LocalDate.of(2027, 2, 6), true, "春节"))
        .endsWith(new Holiday(LocalDate.of(2027, 2, 12), true, "春节"));
  }

  @Test
  void readsWorkedWeekendsAndTheLastWeekOfTheYearBefore() {
    assertThat(CalendarLines.holidays(YEAR, "2026-12-31 元旦 休\n2027-02-13 春节 班\n2027-09-26 上班 国庆节"))
        .containsExactly(
            new Holiday(LocalDate.of(2026, 12, 31), true, "元旦"),
            new Holiday(LocalDate.of(2027, 2, 13), false, "春节"),
            new Holiday(LocalDate.of(2027, 9, 26), false, "国庆节"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "二月六日 1 | calendar-line-unreadable",
        "2027-02-30 春节 休 | calendar-line-unreadable",
        "2027-02-06 | calendar-line-unreadable",
        "2027-02-12至2027-02-06 春节 | calendar-line-unreadable",
        "2027-02-06至2027-10-06 春节 | calendar-line-unreadable",
        "2028-02-06 春节 休 | calendar-day-outside-year",
        "2026-10-01 国庆节 休 | calendar-day-outside-year"
      })
  void refusesWhatItWouldHaveToGuess(String lines, String code) {
    assertThatThrownBy(() -> CalendarLines.holidays(YEAR, "2027-01-01 元旦 休\n" + lines))
        .satisfies(refusal -> assertThat(((BusinessRuleViolation) refusal).code()).isEqualTo(code));
  }

  @Test
  void namesTheLineThatItCannotRead() {
    assertThatThrownBy(() -> CalendarLines.holidays(YEAR, "2027-01-01 元旦\n\n2027-13-01 元旦"))
        .isInstanceOf(CalendarLineUnreadable.class)
        .hasMessageContaining("Line 3, \"2027-13-01 元旦\"");
  }

  @Test
  void refusesADayTwiceAndAListThatIsTooLong() {
    assertThatThrownBy(() -> CalendarLines.holidays(YEAR, "2027-01-01至3日 元旦\n2027-01-03 元旦 班"))
        .isInstanceOf(CalendarDayTwice.class);
    assertThatThrownBy(() -> CalendarLines.holidays(YEAR, "春节 休\n\n"))
        .isInstanceOf(CalendarListIncomplete.class);
    assertThatThrownBy(() -> CalendarLines.holidays(YEAR, "2027-01-01 元旦".repeat(400)))
        .isInstanceOf(CalendarListTooLong.class);
  }

  @Test
  void whatIsWrittenAsItIsKeptReadsTheSame() {
    List<Holiday> days =
        CalendarLines.holidays(YEAR, "2027-02-06至12日 春节\n2027-02-13 春节 班\n2027-10-01 国庆节 中秋节 休");

    assertThat(CalendarLines.holidays(YEAR, CalendarLines.written(days))).isEqualTo(days);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%1$d %2$s", "%1$d月\t%2$s", "%2$s", "%1$d月: %2$s", "%1$d,%2$s"})
  void readsDeadlinesByMonth(String form) {
    String lines =
        IntStream.rangeClosed(1, 12)
            .mapToObj(month -> form.formatted(month, LocalDate.of(2027, month, 15)))
            .collect(Collectors.joining("\n"));

    assertThat(CalendarLines.deadlines(YEAR, lines))
        .hasSize(12)
        .containsEntry(12, LocalDate.of(2027, 12, 15));
  }

  @Test
  void refusesAListOfDeadlinesThatLacksMonthsOrNamesOneTwice() {
    assertThatThrownBy(() -> CalendarLines.deadlines(YEAR, "2027-01-15\n2027-03-15"))
        .isInstanceOf(CalendarListIncomplete.class)
        .hasMessageContaining("2, 4, 5, 6, 7, 8, 9, 10, 11, 12");
    assertThatThrownBy(() -> CalendarLines.deadlines(YEAR, "2027-01-15\n2027-01-18"))
        .isInstanceOf(CalendarDayTwice.class);
    assertThatThrownBy(() -> CalendarLines.deadlines(YEAR, "2 2027-01-15"))
        .isInstanceOf(CalendarDayOutsideYear.class);
    assertThatThrownBy(() -> CalendarLines.deadlines(YEAR, "2027-01-15 or later"))
        .isInstanceOf(CalendarLineUnreadable.class);
  }
}
