package cn.tax12366.sms.notices.audience;

import static cn.tax12366.sms.Province.BRANCH;
import static cn.tax12366.sms.Province.DEADLINE;
import static cn.tax12366.sms.Province.ERQI;
import static cn.tax12366.sms.Province.JINSHUI;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.notices.audience.AudienceStep.Position;
import cn.tax12366.sms.shared.database.TestDatabase;
import cn.tax12366.sms.taxdata.FeedCompletion;
import cn.tax12366.sms.taxdata.FeedKind;
import cn.tax12366.sms.taxdata.account.Debt;
import cn.tax12366.sms.taxdata.account.OverdueFiling;
import cn.tax12366.sms.taxdata.record.AmountDue;
import cn.tax12366.sms.taxdata.record.Deferral;
import cn.tax12366.sms.taxdata.record.DeferralKind;
import cn.tax12366.sms.taxdata.record.Payment;
import cn.tax12366.sms.taxdata.record.RecordEntry;
import cn.tax12366.sms.taxdata.record.RecordIntake;
import cn.tax12366.sms.taxdata.record.RecordKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OverdueAudienceTest {

  private static final LocalDate FROM = DEADLINE.minusMonths(1).withDayOfMonth(1);
  private static final LocalDate TO = DEADLINE.withDayOfMonth(1).minusDays(1);
  private static final OverdueQuestion ON_THE_DAY = new OverdueQuestion(JINSHUI, DEADLINE);
  private static final OverdueQuestion AFTERWARDS =
      new OverdueQuestion(JINSHUI, DEADLINE.plusDays(1));

  private record Answer<T>(List<T> open, Map<Exclusion, Integer> leftOut, List<Instant> asOf) {}

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.2")
  @Tag("A19")
  void onTheDeadlineNobodyIsLateAndOnTheNextDayExactlyThoseWhoHaveNotFiled(TestDatabase database) {
    try (Province province = Province.in(database)) {
      province.taxpayer(JINSHUI).hasFiled().known();
      province.taxpayer(ERQI).known();
      province.taxpayer(JINSHUI).withoutSubscription().owing("增值税", "印花税").known();
      province.taxpayer(BRANCH).known();
      OverdueAudience audience = province.container.get(OverdueAudience.class);

      assertThat(all(audience::unfiled, ON_THE_DAY).open()).isEmpty();
      Answer<OverdueFiling> late = all(audience::unfiled, AFTERWARDS);

      assertThat(late.open())
          .extracting(OverdueFiling::taxpayerId)
          .containsExactlyInAnyOrder(nth(province, 3), nth(province, 3), nth(province, 4));
      assertThat(late.open()).extracting(OverdueFiling::since).containsOnly(DEADLINE);
      assertThat(late.leftOut()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.2")
  void whoIsLeftOutIsCountedByCauseAndAskedAgainRightBeforeSending(TestDatabase database) {
    try (Province province = Province.in(database)) {
      List<String> states = List.of("SUSPENDED_BUSINESS", "ABNORMAL", "ABNORMAL", "DEREGISTERED");
      for (String state : states) {
        province.taxpayer(JINSHUI).owing("增值税", "印花税").known();
        set(province, "state = '" + state + "'");
      }
      province.taxpayer(JINSHUI).known();
      set(province, "simplified_filing = true");
      province.taxpayer(JINSHUI).hasFiled().known();
      set(province, "state = 'SUSPENDED_BUSINESS'");
      province.taxpayer(JINSHUI).known();
      deferral(province, DeferralKind.FILING, nth(province, 7), "YQ-1", false);
      province.taxpayer(JINSHUI).known();
      long late = nth(province, 8);
      OverdueAudience audience = province.container.get(OverdueAudience.class);

      Answer<OverdueFiling> answer = all(audience::unfiled, AFTERWARDS);

      assertThat(answer.open()).extracting(OverdueFiling::taxpayerId).containsExactly(late);
      assertThat(answer.leftOut())
          .isEqualTo(
              Map.of(
                  Exclusion.SUSPENDED_BUSINESS, 1,
                  Exclusion.ABNORMAL, 2,
                  Exclusion.DEREGISTERED, 1,
                  Exclusion.SIMPLIFIED_FILING, 1,
                  Exclusion.PUT_OFF, 1));
      List<Long> everybody =
          province.strings("select id from taxpayer").stream().map(Long::valueOf).toList();
      assertThat(audience.stillUnfiled(everybody, AFTERWARDS.day()))
          .extracting(OverdueFiling::taxpayerId)
          .containsExactly(late);

      set(province, "state = 'SUSPENDED_BUSINESS'");
      assertThat(audience.stillUnfiled(everybody, AFTERWARDS.day())).isEmpty();
      deferral(province, DeferralKind.FILING, nth(province, 7), "YQ-1", true);
      assertThat(audience.stillUnfiled(everybody, AFTERWARDS.day()))
          .as("the approval was recalled")
          .extracting(OverdueFiling::taxpayerId)
          .containsExactly(nth(province, 7));
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.3")
  @Tag("A20")
  void oweIsWhatIsPastItsLastDayLessWhatWasPaid(TestDatabase database) {
    try (Province province = Province.in(database)) {
      for (int i = 1; i <= 5; i++) {
        province.taxpayer(JINSHUI).hasFiled().known();
        due(province, nth(province, i), "SL-" + i, "100.10");
      }
      paid(province, nth(province, 1), "SP-1", "100.10", false);
      paid(province, nth(province, 2), "SP-2", "60.05", false);
      paid(province, nth(province, 3), "SP-3", "100.10", true);
      deferral(province, DeferralKind.PAYMENT, nth(province, 4), "YQ-1", false);
      set(province, "state = 'ABNORMAL'");
      OverdueAudience audience = province.container.get(OverdueAudience.class);

      assertThat(all(audience::owed, ON_THE_DAY).open()).isEmpty();
      Answer<Debt> answer = all(audience::owed, AFTERWARDS);

      assertThat(answer.open())
          .extracting(Debt::taxpayerId, Debt::outstanding, Debt::since)
          .containsExactly(
              org.assertj.core.api.Assertions.tuple(
                  nth(province, 2), new BigDecimal("40.05"), DEADLINE),
              org.assertj.core.api.Assertions.tuple(
                  nth(province, 3), new BigDecimal("100.10"), DEADLINE));
      assertThat(answer.leftOut()).isEqualTo(Map.of(Exclusion.PUT_OFF, 1, Exclusion.ABNORMAL, 1));

      LocalDate muchLater = DEADLINE.plusMonths(2);
      assertThat(audience.stillOwed(List.of(nth(province, 4)), muchLater))
          .as("the deferral has run out, and moved the last day")
          .extracting(Debt::since)
          .containsExactly(DEADLINE.plusMonths(1));
      paid(province, nth(province, 2), "SP-4", "40.05", false);
      assertThat(audience.stillOwed(List.of(nth(province, 2)), AFTERWARDS.day())).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.3")
  void saysAsOfWhenEachUnitIsKnownAndNothingWhereHalfIsMissing(TestDatabase database) {
    try (Province province = Province.in(database)) {
      province.execute("delete from tax_data_feed");
      province.taxpayer(JINSHUI).known();
      due(province, nth(province, 1), "SL-1", "1.00");
      Instant morning = Instant.parse("2026-12-16T00:00:00Z");
      FeedCompletion completion = province.container.get(FeedCompletion.class);
      OverdueAudience audience = province.container.get(OverdueAudience.class);
      completion.complete(FeedKind.AMOUNTS_DUE, JINSHUI, "test", morning);

      assertThat(all(audience::owed, AFTERWARDS).asOf()).as("payments unknown").isEmpty();
      assertThat(audience.freshnessOfDebts(JINSHUI).isComplete()).isFalse();

      completion.complete(FeedKind.PAYMENTS, JINSHUI, "test", morning.minusSeconds(60));
      assertThat(all(audience::owed, AFTERWARDS).asOf()).containsOnly(morning.minusSeconds(60));
      assertThat(audience.freshnessOfDebts(JINSHUI).asOf()).contains(morning.minusSeconds(60));
      assertThat(audience.freshness(JINSHUI).asOf()).isEmpty();
      province.execute("delete from tax_data_feed");
    }
  }

  private static <T> Answer<T> all(
      BiFunction<OverdueQuestion, Position, OverdueStep<T>> ask, OverdueQuestion question) {
    List<T> open = new ArrayList<>();
    Map<Exclusion, Integer> leftOut = new EnumMap<>(Exclusion.class);
    List<Instant> asOf = new ArrayList<>();
    Optional<Position> next = Optional.of(AudienceStep.BEGINNING);
    while (next.isPresent()) {
      OverdueStep<T> step = ask.apply(question, next.get());
      open.addAll(step.open());
      step.leftOut().forEach((cause, count) -> leftOut.merge(cause, count, Integer::sum));
      step.asOf().ifPresent(asOf::add);
      next = step.next();
    }
    return new Answer<>(open, leftOut, asOf);
  }

  /** The id of the taxpayer who came to be known as the nth. */
  private static long nth(Province province, int n) {
    return Long.parseLong(province.strings("select id from taxpayer order by number").get(n - 1));
  }

  /** Of the taxpayer who came last. */
  private static void set(Province province, String what) {
    province.execute(
        "update taxpayer set " + what + " where number = (select max(number) from taxpayer)");
  }

  private static void due(Province province, long taxpayer, String key, String yuan) {
    store(
        province,
        RecordKind.AMOUNT_DUE,
        new RecordEntry(
            key,
            1,
            false,
            taxpayer,
            new AmountDue("10101", "增值税", FROM, TO, DEADLINE, new BigDecimal(yuan))));
  }

  private static void paid(
      Province province, long taxpayer, String key, String yuan, boolean cancelled) {
    store(
        province,
        RecordKind.PAYMENT,
        new RecordEntry(
            key,
            1,
            cancelled,
            taxpayer,
            new Payment("10101", FROM, TO, new BigDecimal(yuan), DEADLINE)));
  }

  private static void deferral(
      Province province, DeferralKind kind, long taxpayer, String key, boolean recalled) {
    LocalDate until = DEADLINE.plusMonths(1);
    store(
        province,
        RecordKind.DEFERRAL,
        new RecordEntry(
            key,
            recalled ? 2 : 1,
            recalled,
            taxpayer,
            new Deferral(kind, "10101", FROM, TO, until, until)));
  }

  private static void store(Province province, RecordKind kind, RecordEntry entry) {
    province.container.get(RecordIntake.class).store(kind, "test", List.of(entry), anybody -> true);
  }
}
