package cn.tax12366.sms.integration;

import static cn.tax12366.sms.integration.IntakeParts.ELSEWHERE;
import static cn.tax12366.sms.integration.IntakeParts.JINSHUI;
import static cn.tax12366.sms.integration.IntakeParts.OPERATOR;
import static cn.tax12366.sms.integration.IntakeParts.PROVINCE;
import static cn.tax12366.sms.integration.list.ListContent.FILINGS;
import static cn.tax12366.sms.integration.list.ListContent.TAXPAYERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.tax12366.sms.addressbook.TaxpayerKind;
import cn.tax12366.sms.addressbook.TaxpayerState;
import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.integration.list.ListRow;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.FictitiousNumbers;
import cn.tax12366.sms.shared.RowOutcome;
import cn.tax12366.sms.shared.TaxpayerNumber;
import cn.tax12366.sms.shared.database.TestDatabase;
import cn.tax12366.sms.taxdata.FeedKind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntakeRunTest {

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.2d")
  void badRowsAreRefusedWithTheirNumbersAndReasonsAndTheOthersAreStored(TestDatabase database) {
    IntakeParts parts = new IntakeParts(database.migrated());
    List<ListRow> rows =
        List.of(
            ListRow.unreadable(2, "unreadable-row", "坏\u0000行"),
            taxpayer(3).with(ListField.TAXPAYER_NUMBER, "4.1E+17"),
            taxpayer(4).with(ListField.NAME, null),
            taxpayer(5).with(ListField.AUTHORITY_CODE, ELSEWHERE.digits()),
            taxpayer(6).with(ListField.PHONE, "0371-12345678"),
            taxpayer(7).with(ListField.KIND, "别的"),
            taxpayer(8).with(ListField.SUBSCRIBED, "也许"),
            taxpayer(9).with(ListField.NAME, "示\u0007例"),
            taxpayer(10));

    IntakeReceipt receipt = parts.run(TAXPAYERS, OPERATOR, rows.iterator());

    assertThat(receipt.getStatus()).isEqualTo(IntakeStatus.DONE);
    assertThat(receipt.getRead()).isEqualTo(9);
    assertThat(receipt.getAdded()).isEqualTo(1);
    assertThat(receipt.getRefused()).isEqualTo(8);
    assertThat(parts.refusals(receipt))
        .extracting(
            IntakeFinding::getRowNumber,
            refusal -> refusal.getField().orElse(null),
            IntakeFinding::getCode)
        .containsExactly(
            tuple(2, null, "unreadable-row"),
            tuple(3, ListField.TAXPAYER_NUMBER, "malformed-taxpayer-number"),
            tuple(4, ListField.NAME, "cell-missing"),
            tuple(5, ListField.AUTHORITY_CODE, "authority-outside-area"),
            tuple(6, ListField.PHONE, "malformed-phone-number"),
            tuple(7, ListField.KIND, "word-unknown"),
            tuple(8, ListField.SUBSCRIBED, "malformed-yes-no"),
            tuple(9, ListField.NAME, "cell-unreadable"));
    assertThat(parts.refusals(receipt).get(2).getCells())
        .containsEntry(ListField.TAXPAYER_NUMBER, FictitiousNumbers.taxpayer(4).value());
    assertThat(parts.refusals(receipt).get(0).getRaw()).isEqualTo("坏 行");
    assertThat(parts.addressBook().find(FictitiousNumbers.taxpayer(10)).orElseThrow().getKind())
        .isEqualTo(TaxpayerKind.COMPANY);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.5a")
  void badFilingRowsAreRefusedWithTheirNumbersAndReasonsAndTheOthersAreStored(
      TestDatabase database) {
    IntakeParts parts = new IntakeParts(database.migrated());
    parts.run(TAXPAYERS, PROVINCE, List.of(taxpayer(1), taxpayer(2, ELSEWHERE)).iterator());
    List<ListRow> rows =
        List.of(
            filing(2, 99),
            filing(3, 2),
            filing(4, 1).with(ListField.DUE_DATE, "2026-02-30"),
            filing(5, 1).with(ListField.PERIOD, "2026年13月"),
            filing(6, 1).with(ListField.DUE_DATE, "2026-09-30"),
            filing(7, 1).with(ListField.TAX_NAME, "没有的税"),
            filing(8, 1).with(ListField.FILED, null),
            filing(9, 1).with(ListField.PERIOD, "2026-10-31至2026-10-01"),
            filing(10, 1));

    IntakeReceipt receipt = parts.run(FILINGS, OPERATOR, rows.iterator());

    assertThat(parts.refusals(receipt))
        .extracting(IntakeFinding::getRowNumber, IntakeFinding::getCode)
        .containsExactly(
            tuple(2, "unknown-taxpayer"),
            tuple(3, "taxpayer-of-another-area"),
            tuple(4, "malformed-date"),
            tuple(5, "malformed-period"),
            tuple(6, "due-before-period"),
            tuple(7, "tax-unknown"),
            tuple(8, "cell-missing"),
            tuple(9, "period-ends-before-it-begins"));
    assertThat(receipt.getAdded()).isEqualTo(1);
    assertThat(parts.refusals(receipt).get(0).text(Locale.ENGLISH))
        .contains(FictitiousNumbers.taxpayer(99).value());
    assertThat(parts.taxData().asOf(FeedKind.FILINGS, IntakeParts.CITY)).contains(parts.asOf);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.2")
  void stateAndWayOfFilingComeWithTheTaxpayerAndStayWhereAListSaysNothing(TestDatabase database) {
    IntakeParts parts = new IntakeParts(database.migrated());
    List<ListRow> rows =
        List.of(
            taxpayer(2).with(ListField.TAXPAYER_STATE, "冻结"),
            taxpayer(3).with(ListField.FILING_METHOD, "也许"),
            taxpayer(4).with(ListField.TAXPAYER_STATE, "停業"),
            taxpayer(5).with(ListField.TAXPAYER_STATE, "非正常户"),
            taxpayer(6).with(ListField.TAXPAYER_STATE, "DEREGISTERED"),
            taxpayer(7).with(ListField.FILING_METHOD, "定期定额"),
            taxpayer(8));

    IntakeReceipt receipt = parts.run(TAXPAYERS, OPERATOR, rows.iterator());

    assertThat(parts.refusals(receipt))
        .extracting(
            IntakeFinding::getRowNumber,
            refusal -> refusal.getField().orElse(null),
            IntakeFinding::getCode)
        .containsExactly(
            tuple(2, ListField.TAXPAYER_STATE, "word-unknown"),
            tuple(3, ListField.FILING_METHOD, "word-unknown"));
    assertThat(parts.run(TAXPAYERS, OPERATOR, rows.iterator()).getUnchanged()).isEqualTo(5);
    assertThat(
            parts
                .run(TAXPAYERS, OPERATOR, List.of(taxpayer(4), taxpayer(7)).iterator())
                .getUnchanged())
        .as("empty leaves it as it is")
        .isEqualTo(2);
    assertThat(state(parts, 4)).isEqualTo(TaxpayerState.SUSPENDED_BUSINESS);
    assertThat(state(parts, 5)).isEqualTo(TaxpayerState.ABNORMAL);
    assertThat(state(parts, 6)).isEqualTo(TaxpayerState.DEREGISTERED);
    assertThat(state(parts, 8)).isEqualTo(TaxpayerState.NORMAL);
    assertThat(
            parts
                .addressBook()
                .find(FictitiousNumbers.taxpayer(7))
                .orElseThrow()
                .isSimplifiedFiling())
        .isTrue();

    ListRow opensAgain = taxpayer(4).with(ListField.TAXPAYER_STATE, "正常");
    assertThat(parts.run(TAXPAYERS, OPERATOR, List.of(opensAgain).iterator()).getChanged())
        .isEqualTo(1);
    assertThat(state(parts, 4)).isEqualTo(TaxpayerState.NORMAL);
  }

  private static TaxpayerState state(IntakeParts parts, int taxpayer) {
    return parts.addressBook().find(FictitiousNumbers.taxpayer(taxpayer)).orElseThrow().getState();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.2d")
  void theSameListTwiceChangesNothingAndNothingDoubles(TestDatabase database) {
    IntakeParts parts = new IntakeParts(database.migrated());
    int rows = 2_500;
    assertThat(parts.run(TAXPAYERS, OPERATOR, taxpayers(rows)).getAdded()).isEqualTo(rows);
    assertThat(parts.run(FILINGS, OPERATOR, filings(rows)).getAdded()).isEqualTo(rows);

    assertThat(parts.run(TAXPAYERS, OPERATOR, taxpayers(rows)).getUnchanged()).isEqualTo(rows);
    assertThat(parts.run(FILINGS, OPERATOR, filings(rows)).getUnchanged()).isEqualTo(rows);

    assertThat(parts.count("taxpayer")).isEqualTo(rows);
    assertThat(parts.count("taxpayer_phone")).isEqualTo(rows);
    assertThat(parts.count("filing_obligation")).isEqualTo(rows);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aRowThatContradictsAnEarlierOneIsRefusedAndARepeatedOneIsUnchanged(TestDatabase database) {
    IntakeParts parts = new IntakeParts(database.migrated());
    parts.run(TAXPAYERS, OPERATOR, List.of(taxpayer(1)).iterator());
    List<ListRow> rows =
        List.of(
            filing(2, 1),
            filing(3, 1).with(ListField.FILED, "是"),
            filing(4, 1),
            filing(5, 1).with(ListField.PERIOD, "202609"));

    for (int time = 0; time < 2; time++) {
      IntakeReceipt receipt = parts.run(FILINGS, OPERATOR, rows.iterator());

      assertThat(parts.refusals(receipt))
          .extracting(IntakeFinding::getRowNumber, IntakeFinding::getCode)
          .containsExactly(tuple(3, "contradicts-earlier-row"));
      assertThat(receipt.getChanged()).isZero();
      assertThat(receipt.getUnchanged()).isEqualTo(time == 0 ? 1 : 3);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aCheckAnswersWhatTheRunAnswersAndWritesNothing(TestDatabase database) {
    IntakeParts parts = new IntakeParts(database.migrated());
    List<ListRow> rows = new ArrayList<>(List.of(taxpayer(3).with(ListField.NAME, null)));
    // The repetition lies in another batch than what it repeats.
    IntStream.range(4, 1_500).forEach(i -> rows.add(taxpayer(i)));
    rows.add(
        taxpayer(1_500)
            .with(ListField.TAXPAYER_NUMBER, FictitiousNumbers.taxpayer(4).value())
            .with(ListField.NAME, "示例商行4")
            .with(ListField.PHONE, FictitiousNumbers.phone(4)));

    IntakeReceipt checked = parts.check(TAXPAYERS, OPERATOR, rows.iterator());
    assertThat(checked.getStatus()).isEqualTo(IntakeStatus.CHECKED);
    assertThat(parts.count("taxpayer") + parts.count("taxpayer_phone")).isZero();

    IntakeReceipt run = parts.run(TAXPAYERS, OPERATOR, rows.iterator());
    assertThat(run).usingRecursiveComparison().comparingOnlyFields("counts").isEqualTo(checked);
    assertThat(run.getAdded()).isEqualTo(1_496);
    assertThat(run.getUnchanged()).isEqualTo(1);
  }

  @Test
  void aWrongCheckDigitIsTakenWithAWarning() {
    IntakeParts parts = new IntakeParts(TestDatabase.H2.migrated());

    IntakeReceipt receipt =
        parts.run(
            TAXPAYERS,
            OPERATOR,
            List.of(taxpayer(2).with(ListField.TAXPAYER_NUMBER, "91350100M0001TGQXM")).iterator());

    assertThat(receipt.getAdded()).isEqualTo(1);
    assertThat(receipt.getWarned()).isEqualTo(1);
    assertThat(parts.refusals(receipt)).isEmpty();
    assertThat(parts.warnings(receipt))
        .extracting(IntakeFinding::getCode)
        .containsExactly("taxpayer-number-check-failed");
    assertThat(parts.addressBook().find(TaxpayerNumber.of("91350100M0001TGQXM"))).isPresent();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aBatchThatFailsOnceIsStoredOnceAndCountedOnce(TestDatabase database) {
    IntakeParts parts = new IntakeParts(database.migrated());
    AtomicInteger batches = new AtomicInteger();
    parts.beforeBatch =
        () -> {
          if (batches.incrementAndGet() == 2) {
            throw new IllegalStateException("as if another intake had been faster");
          }
        };

    IntakeReceipt receipt = parts.run(TAXPAYERS, OPERATOR, taxpayers(1_500));

    assertThat(receipt.getAdded()).isEqualTo(1_500);
    assertThat(receipt.getRead()).isEqualTo(1_500);
    assertThat(parts.count("taxpayer")).isEqualTo(1_500);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theOneRowThatCannotBeStoredCostsNoOther(TestDatabase database) throws SQLException {
    IntakeParts parts = new IntakeParts(database.migrated());
    try (var connection = parts.dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("alter table taxpayer add constraint planted check (name <> '示例商行7')");
    }
    List<Integer> heard = new ArrayList<>();

    IntakeReceipt receipt =
        parts.telling(result -> heard.add(result.number())).run(TAXPAYERS, OPERATOR, taxpayers(64));

    assertThat(receipt.getStatus()).isEqualTo(IntakeStatus.DONE);
    assertThat(receipt.getAdded()).isEqualTo(63);
    assertThat(parts.refusals(receipt))
        .extracting(IntakeFinding::getRowNumber, IntakeFinding::getCode)
        .containsExactly(tuple(9, "row-not-stored"));
    assertThat(heard).hasSize(64).isSorted();
  }

  @Test
  void aListThatBreaksOffKeepsWhatIsStoredAndSaysSo() {
    IntakeParts parts = new IntakeParts(TestDatabase.H2.migrated());
    Iterator<ListRow> rows =
        IntStream.range(0, 5_000)
            .mapToObj(
                i -> {
                  if (i == 2_300) {
                    throw new IllegalStateException("connection reset");
                  }
                  return taxpayer(i + 2);
                })
            .iterator();

    IntakeReceipt receipt = parts.run(TAXPAYERS, OPERATOR, rows);

    assertThat(receipt.getStatus()).isEqualTo(IntakeStatus.FAILED);
    assertThat(receipt.getFailure()).contains("intake-broken-off");
    assertThat(receipt.failureText(Locale.ENGLISH)).contains("again");
    assertThat(receipt.getRead()).isEqualTo(2_000);
    assertThat(parts.count("taxpayer")).isEqualTo(2_000);
    assertThat(parts.taxData().asOf(FeedKind.FILINGS, IntakeParts.CITY)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anIntakeWhoseServerIsGoneShowsAsFailed(TestDatabase database) throws SQLException {
    IntakeParts parts = new IntakeParts(database.migrated());
    parts.intakes.open(
        "left", FILINGS, "list.csv", null, OPERATOR, false, parts.asOf, parts.clock.instant());
    assertThat(parts.intakes.find("left").orElseThrow().receipt().getStatus())
        .isEqualTo(IntakeStatus.RUNNING);

    try (var connection = parts.dataSource.getConnection();
        var update =
            connection.prepareStatement(
                "update intake set alive_until = current_timestamp - interval '1' second")) {
      update.executeUpdate();
    }

    assertThat(parts.intakes.find("left").orElseThrow().receipt())
        .satisfies(
            receipt -> {
              assertThat(receipt.getStatus()).isEqualTo(IntakeStatus.FAILED);
              assertThat(receipt.getFailure()).contains("intake-abandoned");
            });
    assertThat(parts.intakes.recent(FILINGS, OPERATOR.units(), 10)).hasSize(1);
    assertThat(parts.intakes.recent(FILINGS, List.of(JINSHUI), 10)).isEmpty();
  }

  @Test
  void neverHoldsMoreThanOneBatchInMemory() {
    IntakeParts parts = new IntakeParts(TestDatabase.H2.migrated());
    AtomicInteger read = new AtomicInteger();
    AtomicInteger stored = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Iterator<ListRow> rows =
        IntStream.range(0, 20_000)
            .mapToObj(
                i -> {
                  most.accumulateAndGet(read.incrementAndGet() - stored.get(), Math::max);
                  return taxpayer(i % 500 + 2);
                })
            .iterator();

    IntakeReceipt receipt =
        parts.telling(result -> stored.incrementAndGet()).run(TAXPAYERS, OPERATOR, rows);

    assertThat(receipt.getRead()).isEqualTo(20_000);
    // hasNext() of a stream reads one row ahead.
    assertThat(most.get()).isBetween(IntakeRun.BATCH, IntakeRun.BATCH + 1);
  }

  @Test
  void tellsWhatBecameOfEachRowInTheOrderOfTheList() {
    IntakeParts parts = new IntakeParts(TestDatabase.H2.migrated());
    List<RowResult> heard = new ArrayList<>();

    parts
        .telling(heard::add)
        .run(
            TAXPAYERS,
            OPERATOR,
            List.of(taxpayer(2), taxpayer(3).with(ListField.NAME, null), taxpayer(2)).iterator());

    assertThat(heard)
        .extracting(RowResult::outcome)
        .containsExactlyInAnyOrder(RowOutcome.ADDED, RowOutcome.UNCHANGED, RowOutcome.REFUSED);
  }

  private static Iterator<ListRow> taxpayers(int count) {
    return IntStream.range(0, count).mapToObj(i -> taxpayer(i + 2, i, JINSHUI)).iterator();
  }

  private static Iterator<ListRow> filings(int count) {
    return IntStream.range(0, count).mapToObj(i -> filing(i + 2, i)).iterator();
  }

  private static ListRow taxpayer(int i) {
    return taxpayer(i, i, JINSHUI);
  }

  private static ListRow taxpayer(int i, AuthorityCode authority) {
    return taxpayer(i, i, authority);
  }

  private static ListRow taxpayer(int row, int i, AuthorityCode authority) {
    return ListRow.of(row)
        .with(ListField.TAXPAYER_NUMBER, FictitiousNumbers.taxpayer(i).value())
        .with(ListField.NAME, "示例商行" + i)
        .with(ListField.AUTHORITY_CODE, authority.digits())
        .with(ListField.PHONE, FictitiousNumbers.phone(i))
        .with(ListField.SUBSCRIBED, "是");
  }

  private static ListRow filing(int row, int i) {
    return ListRow.of(row)
        .with(ListField.TAXPAYER_NUMBER, FictitiousNumbers.taxpayer(i).value())
        .with(ListField.TAX_NAME, "增值税")
        .with(ListField.PERIOD, "202610")
        .with(ListField.DUE_DATE, "2026-11-16")
        .with(ListField.FILED, "否");
  }
}
