package cn.tax12366.sms.taxdata.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.calendar.CalendarParts;
import cn.tax12366.sms.shared.ClockProducer;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TaxCalendarTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-10-10T02:00:00Z"), ClockProducer.ZONE);
  private static final DataSource DATABASE = TestDatabase.H2.migrated();
  private static final TaxCalendar CALENDAR = calendar(DATABASE);

  private static TaxCalendar calendar(DataSource database) {
    return new TaxCalendar(
        DeadlineParts.deadlines(database, CLOCK), CalendarParts.working(database), CLOCK);
  }

  @Test
  void aYearHasTwelveDeadlinesAndTheSettlementsWithWhatTheyConcern() {
    CalendarYear year = CALENDAR.of(Year.of(2026));

    assertThat(year.getEntries()).hasSize(14);
    assertThat(year.getUnknown()).isEmpty();
    assertThat(year.getEntries()).noneMatch(CalendarEntry::isAgainstRule);
    CalendarDay day = year.day(LocalDate.of(2026, 10, 26)).orElseThrow();
    assertThat(day.isDeadline()).isTrue();
    assertThat(day.getEntries().get(0).getOccasions()).isEqualTo("国庆节");
    assertThat(LevyNames.in(Locale.ENGLISH).taxes(day.getEntries().get(0)))
        .startsWith("Monthly 2026-09: value added tax")
        .contains("Quarterly 2026-07 to 2026-09: value added tax");
  }

  @Test
  void aMonthIsWeeksFromMondayOnWithRestDaysAndMadeUpDays() {
    List<List<CalendarDay>> february = CALENDAR.of(Year.of(2026)).weeks(2);

    assertThat(february).hasSize(5).allMatch(week -> week.size() == 7);
    // The first of February is a Sunday: six empty places before it.
    assertThat(february.get(0).stream().filter(Objects::isNull)).hasSize(6);
    CalendarDay worked = CALENDAR.of(Year.of(2026)).day(LocalDate.of(2026, 2, 14)).orElseThrow();
    assertThat(worked.isMadeUp()).isTrue();
    assertThat(worked.isRest()).isFalse();
    assertThat(CALENDAR.of(Year.of(2026)).day(LocalDate.of(2025, 12, 31))).isEmpty();
  }

  @Test
  void ofAYearThatIsNotLoadedItSaysWhatNobodyKnows() {
    CalendarYear year = CALENDAR.of(Year.of(2027));

    assertThat(year.getSchedule()).isNull();
    assertThat(year.getList()).isNull();
    assertThat(year.getEntries()).isEmpty();
    assertThat(year.getUnknown()).hasSize(12).startsWith(YearMonth.of(2027, 1));
  }

  @Test
  void aDayThatIsNotAsTheRuleHasItIsShown() {
    DataSource database = TestDatabase.H2.migrated();
    DeadlineKeeping keeping = DeadlineParts.keeping(database, CLOCK);
    Map<Integer, LocalDate> days = new TreeMap<>();
    for (int month = 1; month <= 12; month++) {
      days.put(
          month,
          DeadlineParts.deadlines(database, CLOCK)
              .computed(DeadlineKind.PERIODIC, YearMonth.of(2026, month)));
    }
    days.put(3, LocalDate.of(2026, 3, 18));
    keeping.publish(Year.of(2026), "更正", days);

    assertThat(calendar(database).of(Year.of(2026)).getEntries())
        .filteredOn(CalendarEntry::isAgainstRule)
        .singleElement()
        .returns(LocalDate.of(2026, 3, 18), CalendarEntry::getPublished)
        .returns(LocalDate.of(2026, 3, 16), CalendarEntry::getComputed);
  }

  @Test
  @Tag("S28")
  void writesCsvInTheReadersLanguageWithoutFormulas() {
    DataSource database = TestDatabase.H2.migrated();
    DeadlineParts.keeping(database, CLOCK)
        .shift(
            new Shift(
                DeadlineKind.PERIODIC,
                YearMonth.of(2026, 10),
                1,
                LocalDate.of(2026, 10, 30),
                "=cmd|' /C calc'!A0",
                "豫税函〔2026〕9号",
                LocalDate.of(2026, 10, 10)));

    String chinese = csv(calendar(database), Locale.CHINA);

    assertThat(chinese).startsWith("\uFEFF申报月份,类别,申报期限");
    assertThat(chinese).contains("2026-10,按期申报,2026-10-30,全省调整,2026-10-26,2026-10-26,");
    assertThat(chinese).contains("'=cmd").doesNotContain(",=cmd");
    assertThat(csv(CALENDAR, Locale.ENGLISH))
        .contains("2026-12,Periodic filing,2026-12-15,published");
  }

  private static String csv(TaxCalendar calendar, Locale locale) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    calendar.writeCsv(Year.of(2026), locale, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /**
   * RFC 5545: lines of at most 75 octets that end with CR LF, whole days, what is special escaped.
   */
  @Test
  void writesICalendarThatOtherProgramsRead() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CALENDAR.writeIcs(Year.of(2026), Locale.CHINA, out);
    String file = out.toString(StandardCharsets.UTF_8);

    assertThat(file)
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
        .endsWith("END:VCALENDAR\r\n");
    assertThat(file.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    for (String line : file.split("\r\n")) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
    }
    String unfolded = file.replace("\r\n ", "");
    assertThat(unfolded)
        .contains(
            "UID:periodic-2026-10@calendar.tax12366.cn\r\nDTSTAMP:20261010T020000Z\r\n"
                + "DTSTART;VALUE=DATE:20261026\r\nDTEND;VALUE=DATE:20261027\r\n"
                + "SUMMARY:2026年10月申报期限\r\n");
    assertThat(unfolded).contains("SUMMARY:国庆节 · 休息\r\n").contains("SUMMARY:春节 · 上班\r\n");
    assertThat(unfolded.split("BEGIN:VEVENT", -1)).hasSize(1 + 14 + 39);
    assertThat(unfolded.lines().filter(line -> line.startsWith("UID:"))).doesNotHaveDuplicates();
  }
}
