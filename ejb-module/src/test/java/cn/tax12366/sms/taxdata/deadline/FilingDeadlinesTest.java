package cn.tax12366.sms.taxdata.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.calendar.CalendarNotLoaded;
import cn.tax12366.sms.shared.ClockProducer;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FilingDeadlinesTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-10-10T02:00:00Z"), ClockProducer.ZONE);
  private static final FilingDeadlines DEADLINES =
      DeadlineParts.deadlines(TestDatabase.H2.migrated(), CLOCK);

  /** Every list that was published: 52 deadlines, each found again and each as the rule has it. */
  @ParameterizedTest
  @CsvSource({"2013, 4", "2023, 12", "2024, 12", "2025, 12", "2026, 12"})
  @Tag("A19")
  void hasThePublishedListsAndFindsNoneAgainstTheRule(int year, int months) {
    PublishedList list = DEADLINES.published(Year.of(year)).orElseThrow();

    for (int month = 1; month <= months; month++) {
      assertThat(list.day(month))
          .contains(DEADLINES.computed(DeadlineKind.PERIODIC, YearMonth.of(year, month)));
    }
    assertThat(list.day(months + 1)).isEmpty();
  }

  @Test
  @Tag("A19")
  void aPublishedDayGoesBeforeAComputedOne() {
    assertThat(DEADLINES.periodic(YearMonth.of(2026, 10)))
        .returns(day("2026-10-26"), Deadline::getDay)
        .returns(DeadlineBasis.PUBLISHED, Deadline::getBasis)
        .returns("税总办征科函〔2025〕64号", Deadline::getDocument);
    assertThat(DEADLINES.periodic(YearMonth.of(2013, 10)))
        .returns(day("2013-10-24"), Deadline::getDay)
        .returns(DeadlineBasis.COMPUTED, Deadline::getBasis);
  }

  @Test
  void refusesAYearOfWhichNothingIsLoadedByItsName() {
    assertThatThrownBy(() -> DEADLINES.periodic(YearMonth.of(2027, 1)))
        .isInstanceOf(CalendarNotLoaded.class)
        .hasMessageContaining("2027");
    assertThatThrownBy(() -> DEADLINES.due("10101", day("2026-12-01"), day("2026-12-31")))
        .isInstanceOf(CalendarNotLoaded.class);
  }

  @ParameterizedTest
  @CsvSource({
    // January's return is due in February, the third quarter's in October, a half-year's in July
    "10101, 2026-01-01, 2026-01-31, MONTH, 2026-02-24",
    "10101, 2026-07-01, 2026-09-30, QUARTER, 2026-10-26",
    "10110, 2026-01-01, 2026-06-30, HALF_YEAR, 2026-07-15",
    // the settlement of a year: only its last day moves (2026-05-31 is a Sunday)
    "10104, 2025-01-01, 2025-12-31, YEAR, 2026-06-01",
    "10104, 2024-01-01, 2024-12-31, YEAR, 2025-06-03",
    "10106, 2025-01-01, 2025-12-31, YEAR, 2026-03-31",
    // stamp tax by the year is filed in January with everything else
    "10111, 2025-01-01, 2025-12-31, YEAR, 2026-01-20",
    // a December return belongs into the next year
    "10101, 2025-12-01, 2025-12-31, MONTH, 2026-01-20"
  })
  @Tag("R4.1")
  void knowsWhichDeadlineBelongsToAPeriod(
      String tax, LocalDate from, LocalDate to, PeriodKind kind, LocalDate deadline) {
    FilingDue due = DEADLINES.due(tax, from, to);

    assertThat(due.getPeriod()).isEqualTo(kind);
    assertThat(due.getDeadline().getDay()).isEqualTo(deadline);
    assertThat(due.getFilingFrom()).isEqualTo(to.plusDays(1));
  }

  @ParameterizedTest
  @CsvSource({
    // no whole month; a quarter that begins in February; half-years of a tax that has none; no tax
    "10101, 2026-01-01, 2026-01-30",
    "10101, 2026-02-01, 2026-04-30",
    "10101, 2026-01-01, 2026-06-30",
    "99999, 2026-01-01, 2026-01-31"
  })
  void refusesAPeriodThatALevyProjectDoesNotHave(String tax, LocalDate from, LocalDate to) {
    assertThatThrownBy(() -> DEADLINES.due(tax, from, to)).isInstanceOf(NoLevyRule.class);
  }

  @Test
  @Tag("A24")
  @Tag("R13.1")
  void countsTenDaysBefore2009AndFifteenSince() {
    assertThat(DEADLINES.due("10101", day("2008-07-01"), day("2008-07-31")).getDeadline().getDay())
        .isEqualTo(day("2008-08-11"));
    assertThat(DEADLINES.due("10101", day("2013-06-01"), day("2013-06-30")).getDeadline().getDay())
        .isEqualTo(day("2013-07-15"));
  }

  @Test
  void namesEverythingThatIsFiledUntilADeadline() {
    List<FilingDue> october = DEADLINES.dueBy(DEADLINES.periodic(YearMonth.of(2026, 10)));
    List<FilingDue> november = DEADLINES.dueBy(DEADLINES.periodic(YearMonth.of(2026, 11)));
    List<FilingDue> july = DEADLINES.dueBy(DEADLINES.periodic(YearMonth.of(2026, 7)));

    assertThat(october).extracting(FilingDue::getPeriod).contains(PeriodKind.QUARTER);
    assertThat(november).extracting(FilingDue::getPeriod).containsOnly(PeriodKind.MONTH);
    assertThat(july).extracting(FilingDue::getPeriod).contains(PeriodKind.HALF_YEAR);
    assertThat(november)
        .extracting(FilingDue::getPeriodFrom)
        .containsOnly(LocalDate.of(2026, 10, 1));
  }

  @ParameterizedTest
  @CsvSource({
    // nothing granted; a grant that ends before; one that ends on a Sunday; three months to the day
    ", 2026-10-26",
    "2026-10-20, 2026-10-26",
    "2026-12-13, 2026-12-14",
    "2026-11-30, 2026-11-30"
  })
  @Tag("R4.3")
  @Tag("A20")
  void aDeferralMovesThePayment(LocalDate until, LocalDate payable) {
    assertThat(DEADLINES.payableBy("10101", day("2026-07-01"), day("2026-09-30"), until))
        .isEqualTo(payable);
  }

  @Test
  @Tag("A20")
  void refusesADeferralBeyondThreeMonths() {
    assertThatThrownBy(
            () ->
                DEADLINES.payableBy(
                    "10101", day("2026-07-01"), day("2026-09-30"), day("2027-01-27")))
        .isInstanceOf(DeferralTooLong.class)
        .hasMessageContaining("2027-01-26");
  }

  @Test
  @Tag("R4.2")
  void anExtensionOfFilingGoesBeforeTheDeadlineOnlyWhereItIsLater() {
    assertThat(DEADLINES.extended(day("2026-10-26"), day("2026-11-14")))
        .isEqualTo(day("2026-11-16"));
    assertThat(DEADLINES.extended(day("2026-10-26"), day("2026-10-20")))
        .isEqualTo(day("2026-10-26"));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("A24")
  void aChangeCountsFromItsDayAndReplacesNothingBeforeIt(TestDatabase database) {
    DataSource dataSource = database.migrated();
    FilingDeadlines deadlines = DeadlineParts.deadlines(dataSource, CLOCK);
    DeadlineKeeping keeping = DeadlineParts.keeping(dataSource, CLOCK);
    YearMonth month = YearMonth.of(2026, 10);

    keeping.shift(shift(month, 1, "2026-10-30", "2026-10-10"));
    keeping.shift(shift(month, 2, "2026-11-06", "2026-10-20"));

    assertThat(deadlines.on(DeadlineKind.PERIODIC, month, day("2026-10-09")).getDay())
        .isEqualTo(day("2026-10-26"));
    assertThat(deadlines.periodic(month))
        .returns(day("2026-10-30"), Deadline::getDay)
        .returns(DeadlineBasis.SHIFTED, Deadline::getBasis)
        .returns("暴雨", Deadline::getReason);
    assertThat(deadlines.on(DeadlineKind.PERIODIC, month, day("2026-10-20")).getDay())
        .isEqualTo(day("2026-11-06"));
    assertThat(deadlines.unshifted(DeadlineKind.PERIODIC, month).getDay())
        .isEqualTo(day("2026-10-26"));
    assertThat(keeping.shifts(DeadlineKind.PERIODIC, month)).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("A24")
  void aCorrectedListReplacesTheOneBefore(TestDatabase database) {
    DataSource dataSource = database.migrated();
    FilingDeadlines deadlines = DeadlineParts.deadlines(dataSource, CLOCK);
    Map<Integer, LocalDate> days = new TreeMap<>();
    for (int month = 1; month <= 12; month++) {
      days.put(month, LocalDate.of(2026, month, 20));
    }

    DeadlineParts.keeping(dataSource, CLOCK).publish(Year.of(2026), "更正", days);

    PublishedList list = deadlines.published(Year.of(2026)).orElseThrow();
    assertThat(list.getRevision()).isEqualTo(2);
    assertThat(list.getDocument()).isEqualTo("更正");
    assertThat(deadlines.periodic(YearMonth.of(2026, 12)).getDay()).isEqualTo(day("2026-12-20"));
  }

  private static Shift shift(YearMonth month, int revision, String to, String from) {
    return new Shift(
        DeadlineKind.PERIODIC, month, revision, day(to), "暴雨", "豫税函〔2026〕9号", day(from));
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}
