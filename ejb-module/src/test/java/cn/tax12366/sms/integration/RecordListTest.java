package cn.tax12366.sms.integration;

import static cn.tax12366.sms.integration.IntakeParts.CITY;
import static cn.tax12366.sms.integration.IntakeParts.ELSEWHERE;
import static cn.tax12366.sms.integration.IntakeParts.JINSHUI;
import static cn.tax12366.sms.integration.IntakeParts.OPERATOR;
import static cn.tax12366.sms.integration.IntakeParts.PROVINCE;
import static cn.tax12366.sms.integration.list.ListContent.APPLICATIONS;
import static cn.tax12366.sms.integration.list.ListContent.FIXED_ASSESSMENTS;
import static cn.tax12366.sms.integration.list.ListContent.INVOICES;
import static cn.tax12366.sms.integration.list.ListContent.INVOICE_QUOTAS;
import static cn.tax12366.sms.integration.list.ListContent.TAXPAYERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.integration.list.ListRow;
import cn.tax12366.sms.shared.FictitiousNumbers;
import cn.tax12366.sms.shared.database.Statements;
import cn.tax12366.sms.shared.database.TestDatabase;
import cn.tax12366.sms.shared.secrets.Purpose;
import cn.tax12366.sms.shared.secrets.TestKeys;
import cn.tax12366.sms.taxdata.FeedKind;
import cn.tax12366.sms.taxdata.record.ApplicationNumber;
import cn.tax12366.sms.taxdata.record.ApplicationState;
import cn.tax12366.sms.taxdata.record.FixedAssessment;
import cn.tax12366.sms.taxdata.record.InvoiceNumber;
import cn.tax12366.sms.taxdata.record.InvoiceState;
import cn.tax12366.sms.taxdata.record.RecordLookup;
import cn.tax12366.sms.taxdata.record.RecordParts;
import cn.tax12366.sms.taxdata.record.RecordView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists of what the collection system records of taxpayers, by version. */
@Tag("R7.7")
class RecordListTest {

  private static final int TAXPAYERS_KNOWN = 40;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void badInvoicesAreRefusedWithTheirNumbersAndReasonsAndTheOthersAreStored(TestDatabase database) {
    IntakeParts parts = knowing(database);
    List<ListRow> rows =
        List.of(
            invoice(2, 1, 99),
            invoice(3, 1, 0),
            invoice(4, 1, 1).with(ListField.SOURCE_KEY, null),
            invoice(5, 1, 1).with(ListField.SOURCE_KEY, "9".repeat(65)),
            invoice(6, 1, 1).with(ListField.VERSION, "0"),
            invoice(7, 1, 1).with(ListField.VERSION, "1.5"),
            invoice(8, 1, 1).with(ListField.VERSION, "9223372036854775808"),
            invoice(9, 1, 1).with(ListField.INVOICE_NUMBER, "1"),
            invoice(10, 1, 1).with(ListField.INVOICE_CODE, null),
            invoice(11, 1, 1).with(ListField.INVOICE_STATE, "真"),
            invoice(12, 1, 1).with(ListField.INVOICE_AMOUNT, "1.1E+9"),
            invoice(13, 1, 1).with(ListField.INVOICE_AMOUNT, "11.305"),
            invoice(14, 1, 1).with(ListField.ISSUED_ON, "2026-02-30"),
            invoice(15, 1, 1).with(ListField.INVOICE_KIND, null),
            invoice(16, 1, 1).with(ListField.DELETED, "?"),
            invoice(17, 1, 1).with(ListField.INVOICE_AMOUNT, "-1,234,567.500"));

    IntakeReceipt receipt = parts.run(INVOICES, OPERATOR, rows.iterator());

    assertThat(receipt.getStatus()).isEqualTo(IntakeStatus.DONE);
    assertThat(parts.refusals(receipt))
        .extracting(
            IntakeFinding::getRowNumber,
            refusal -> refusal.getField().orElse(null),
            IntakeFinding::getCode)
        .containsExactly(
            tuple(2, ListField.TAXPAYER_NUMBER, "unknown-taxpayer"),
            tuple(3, ListField.TAXPAYER_NUMBER, "taxpayer-of-another-area"),
            tuple(4, ListField.SOURCE_KEY, "cell-missing"),
            tuple(5, ListField.SOURCE_KEY, "cell-too-long"),
            tuple(6, ListField.VERSION, "malformed-version"),
            tuple(7, ListField.VERSION, "malformed-version"),
            tuple(8, ListField.VERSION, "malformed-version"),
            tuple(9, ListField.INVOICE_NUMBER, "malformed-invoice-number"),
            tuple(10, ListField.INVOICE_NUMBER, "malformed-invoice-number"),
            tuple(11, ListField.INVOICE_STATE, "word-unknown"),
            tuple(12, ListField.INVOICE_AMOUNT, "malformed-amount"),
            tuple(13, ListField.INVOICE_AMOUNT, "malformed-amount"),
            tuple(14, ListField.ISSUED_ON, "malformed-date"),
            tuple(15, ListField.INVOICE_KIND, "cell-missing"),
            tuple(16, ListField.DELETED, "malformed-yes-no"));
    assertThat(receipt.getAdded()).isEqualTo(1);
    assertThat(parts.count("invoice")).isEqualTo(1);
    assertThat(
            RecordParts.lookup(parts.dataSource)
                .invoices(new InvoiceNumber("4101991130", "00000017"))
                .found()
                .get(0)
                .content()
                .amount())
        .hasValueSatisfying(amount -> assertThat(amount).isEqualByComparingTo("-1234567.5"));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aVersionThatSaysOtherwiseIsRefusedInItsRowAndAnOlderOneIsUnchanged(TestDatabase database) {
    IntakeParts parts = knowing(database);
    parts.run(INVOICES, OPERATOR, List.of(invoice(2, 5, 1)).iterator());

    IntakeReceipt receipt =
        parts.run(
            INVOICES,
            OPERATOR,
            numbered(
                    List.of(
                        invoice(2, 5, 1).with(ListField.INVOICE_STATE, "失控"),
                        invoice(2, 4, 1).with(ListField.INVOICE_STATE, "失控"),
                        invoice(2, 6, 1).with(ListField.INVOICE_STATE, "作废")))
                .iterator());

    assertThat(parts.refusals(receipt))
        .extracting(refusal -> refusal.getField().orElse(null), IntakeFinding::getCode)
        .containsExactly(tuple(ListField.VERSION, "version-says-otherwise"));
    assertThat(receipt.getUnchanged()).isEqualTo(1);
    assertThat(receipt.getChanged()).isEqualTo(1);
    assertThat(
            RecordParts.lookup(parts.dataSource)
                .invoices(new InvoiceNumber("4101991130", "00000002"))
                .found())
        .extracting(view -> view.content().state())
        .containsExactly(InvoiceState.VOID);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.2b")
  void theKeyOfAnotherAreasRecordIsRefused(TestDatabase database) {
    IntakeParts parts = knowing(database);
    parts.run(INVOICES, PROVINCE, List.of(invoice(2, 1, 0)).iterator());

    IntakeReceipt receipt =
        parts.run(INVOICES, OPERATOR, List.of(invoice(2, 2, 1), invoice(3, 1, 1)).iterator());

    assertThat(parts.refusals(receipt))
        .extracting(refusal -> refusal.getField().orElse(null), IntakeFinding::getCode)
        .containsExactly(tuple(ListField.SOURCE_KEY, "record-of-another-area"));
    assertThat(receipt.getAdded()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.8a")
  void badAssessmentsAreRefusedAndWhatIsInForceIsFound(TestDatabase database) {
    IntakeParts parts = knowing(database);
    List<ListRow> rows =
        List.of(
            assessment(2).with(ListField.ASSESSED_TAX, null),
            assessment(3).with(ListField.ASSESSED_TAX, "约900"),
            assessment(4).with(ListField.RATE, "103"),
            assessment(5).with(ListField.RATE, "百分之三"),
            assessment(6).with(ListField.EFFECTIVE_TO, "2025-12-31"),
            assessment(7).with(ListField.TAX_NAME, "没有的税"),
            assessment(8).with(ListField.RATE, "3%"),
            assessment(9).with(ListField.ENDED_ON, "2026-06-30"),
            assessment(10).with(ListField.DELETED, "是"));

    IntakeReceipt receipt = parts.run(FIXED_ASSESSMENTS, OPERATOR, rows.iterator());

    assertThat(parts.refusals(receipt))
        .extracting(
            IntakeFinding::getRowNumber,
            refusal -> refusal.getField().orElse(null),
            IntakeFinding::getCode)
        .containsExactly(
            tuple(2, ListField.ASSESSED_TAX, "cell-missing"),
            tuple(3, ListField.ASSESSED_TAX, "malformed-amount"),
            tuple(4, ListField.RATE, "malformed-percentage"),
            tuple(5, ListField.RATE, "malformed-percentage"),
            tuple(6, ListField.EFFECTIVE_TO, "period-ends-before-it-begins"),
            tuple(7, ListField.TAX_NAME, "tax-unknown"));
    assertThat(receipt.getAdded()).isEqualTo(3);
    assertThat(inForce(parts, "2026-06-30")).hasSize(2);
    assertThat(inForce(parts, "2026-12-31")).hasSize(1);
    assertThat(inForce(parts, "2027-01-01")).isEmpty();
    assertThat(inForce(parts, "2025-12-31")).isEmpty();
    FixedAssessment found = inForce(parts, "2026-12-31").get(0).content();
    assertThat(found.tax()).isEqualByComparingTo("900");
    assertThat(found.rate()).hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("3"));
    assertThat(
            RecordParts.lookup(parts.dataSource)
                .fixedAssessments(taxpayerId(parts), LocalDate.of(2026, 12, 31))
                .asOf())
        .contains(parts.clock.instant());
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.8a")
  void aUnitIsAsFreshAsItsNewestListAndAListRefusedAltogetherMakesNothingFresh(
      TestDatabase database) {
    IntakeParts parts = knowing(database);

    parts.run(
        FIXED_ASSESSMENTS,
        OPERATOR,
        List.of(assessment(2).with(ListField.TAX_NAME, "没有的税")).iterator());
    assertThat(parts.taxData().asOf(FeedKind.FIXED_ASSESSMENTS, CITY)).isEmpty();
    assertThat(
            RecordParts.lookup(parts.dataSource)
                .fixedAssessments(taxpayerId(parts), LocalDate.of(2026, 12, 31))
                .asOf())
        .isEmpty();
    parts.run(FIXED_ASSESSMENTS, OPERATOR, List.of(assessment(2)).iterator());

    assertThat(parts.taxData().asOf(FeedKind.FIXED_ASSESSMENTS, CITY)).contains(parts.asOf);
    assertThat(parts.taxData().asOf(FeedKind.INVOICES, CITY)).isEmpty();
  }

  private static List<RecordView<FixedAssessment>> inForce(IntakeParts parts, String day) {
    return RecordParts.lookup(parts.dataSource)
        .fixedAssessments(taxpayerId(parts), LocalDate.parse(day))
        .found();
  }

  private static long taxpayerId(IntakeParts parts) {
    return parts.addressBook().find(FictitiousNumbers.taxpayer(1)).orElseThrow().getId();
  }

  private static ListRow assessment(int number) {
    return ListRow.of(number)
        .with(ListField.SOURCE_KEY, "DS-" + number)
        .with(ListField.VERSION, "1")
        .with(ListField.TAXPAYER_NUMBER, FictitiousNumbers.taxpayer(1).value())
        .with(ListField.TAX_NAME, "增值税")
        .with(ListField.ASSESSED_TAX, "900")
        .with(ListField.EFFECTIVE_FROM, "2026-01-01")
        .with(ListField.EFFECTIVE_TO, "2026-12-31");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.8b")
  void badQuotasAreRefusedAndWhatIsInForceIsFound(TestDatabase database) {
    IntakeParts parts = knowing(database);
    List<ListRow> rows =
        List.of(
            quota(2).with(ListField.MONTHLY_QUOTA, "2.5"),
            quota(3).with(ListField.QUOTA_HELD, "许多"),
            quota(4).with(ListField.SINGLE_LIMIT, "十万"),
            quota(5).with(ListField.EFFECTIVE_FROM, null),
            quota(6));

    IntakeReceipt receipt = parts.run(INVOICE_QUOTAS, OPERATOR, rows.iterator());

    assertThat(parts.refusals(receipt))
        .extracting(refusal -> refusal.getField().orElse(null), IntakeFinding::getCode)
        .containsExactly(
            tuple(ListField.MONTHLY_QUOTA, "malformed-count"),
            tuple(ListField.QUOTA_HELD, "malformed-count"),
            tuple(ListField.SINGLE_LIMIT, "malformed-amount"),
            tuple(ListField.EFFECTIVE_FROM, "cell-missing"));
    RecordLookup lookup = RecordParts.lookup(parts.dataSource);
    LocalDate day = LocalDate.of(2030, 1, 1);
    assertThat(lookup.invoiceQuotas(taxpayerId(parts), day).found())
        .extracting(view -> view.content().monthly(), view -> view.content().atOnce())
        .containsExactly(tuple(Optional.of(25), Optional.empty()));
    assertThat(lookup.invoiceQuotas(taxpayerId(parts) + 1, day).found()).isEmpty();
    assertThat(parts.run(INVOICE_QUOTAS, OPERATOR, List.of(quota(6)).iterator()).getUnchanged())
        .isEqualTo(1);
  }

  private static ListRow quota(int number) {
    return ListRow.of(number)
        .with(ListField.SOURCE_KEY, "HD-" + number)
        .with(ListField.VERSION, "1")
        .with(ListField.TAXPAYER_NUMBER, FictitiousNumbers.taxpayer(1).value())
        .with(ListField.INVOICE_KIND, "增值税专用发票")
        .with(ListField.SINGLE_LIMIT, "100,000.00")
        .with(ListField.MONTHLY_QUOTA, "25")
        .with(ListField.EFFECTIVE_FROM, "2026-01-01");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.8c")
  void badApplicationsAreRefusedAndTheStateIsFoundByTheNumber(TestDatabase database) {
    IntakeParts parts = knowing(database);
    List<ListRow> rows =
        List.of(
            application(2).with(ListField.APPLICATION_NUMBER, "1/2"),
            application(3).with(ListField.APPLICATION_STATE, "快了"),
            application(4).with(ListField.MATTER, null),
            application(5),
            application(6)
                .with(ListField.SOURCE_KEY, "JD-5")
                .with(ListField.VERSION, "2")
                .with(ListField.APPLICATION_STATE, "已办结"));

    IntakeReceipt receipt = parts.run(APPLICATIONS, OPERATOR, rows.iterator());

    assertThat(parts.refusals(receipt))
        .extracting(refusal -> refusal.getField().orElse(null), IntakeFinding::getCode)
        .containsExactly(
            tuple(ListField.APPLICATION_NUMBER, "malformed-application-number"),
            tuple(ListField.APPLICATION_STATE, "word-unknown"),
            tuple(ListField.MATTER, "cell-missing"));
    assertThat(
            RecordParts.lookup(parts.dataSource)
                .applications(ApplicationNumber.of(" 示例税受〔２０２６〕1001号"))
                .found())
        .extracting(view -> view.content().state())
        .containsExactly(ApplicationState.DONE);
  }

  private static ListRow application(int number) {
    return ListRow.of(number)
        .with(ListField.SOURCE_KEY, "JD-" + number)
        .with(ListField.VERSION, "1")
        .with(ListField.TAXPAYER_NUMBER, FictitiousNumbers.taxpayer(1).value())
        .with(ListField.APPLICATION_NUMBER, "示例税受[2026]1001号")
        .with(ListField.MATTER, "停业登记")
        .with(ListField.APPLICATION_STATE, "审核中")
        .with(ListField.APPLIED_ON, "2026-11-02");
  }

  /** Killed in the middle of a batch, and then everything once more in another order. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void interruptedAndSentAgainInAnyOrderTheEndStateIsTheSame(TestDatabase database) {
    List<ListRow> rows = versions(2_600);
    IntakeParts whole = knowing(database);
    assertThat(whole.run(INVOICES, OPERATOR, rows.iterator()).getRefused()).isZero();

    IntakeParts parts = knowing(database);
    int[] batches = {0};
    parts.beforeBatch =
        () -> {
          if (++batches[0] == 2) {
            throw new Killed();
          }
        };
    assertThatThrownBy(() -> parts.run(INVOICES, OPERATOR, rows.iterator()))
        .isInstanceOf(Killed.class);
    assertThat(parts.count("invoice")).isPositive().isLessThan(whole.count("invoice"));
    assertThat(told(parts, 0)).hasSize(IntakeRun.BATCH);
    List<ListRow> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(7));

    IntakeReceipt again = parts.run(INVOICES, OPERATOR, shuffled.iterator());

    assertThat(again.getRefused()).isZero();
    assertThat(again.getUnchanged()).isGreaterThanOrEqualTo(IntakeRun.BATCH);
    assertThat(table(parts)).isEqualTo(table(whole)).hasSizeGreaterThan(800);
    IntakeReceipt third = parts.run(INVOICES, OPERATOR, rows.iterator());
    assertThat(third.getUnchanged()).isEqualTo(rows.size());
    assertThat(table(parts)).isEqualTo(table(whole));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aCheckAnswersRowByRowWhatTheIntakeThenDoes(TestDatabase database) {
    IntakeParts parts = knowing(database);
    List<ListRow> rows = new ArrayList<>(versions(2_600));
    rows.add(0, invoice(9_001, 1, 99));
    Collections.shuffle(rows, new Random(12));
    // Another statement of a version that a batch before has stored, and one of an older version.
    rows.add(1_500, invoice(9_002, 2, 1));
    rows.add(invoice(9_002, 2, 1).with(ListField.INVOICE_STATE, "失控"));
    rows.add(invoice(9_002, 1, 1).with(ListField.INVOICE_STATE, "失控"));
    List<ListRow> numbered = numbered(rows);
    List<String> checked = new ArrayList<>();
    List<String> done = new ArrayList<>();

    parts
        .telling(result -> checked.add(text(result)))
        .check(INVOICES, OPERATOR, numbered.iterator());
    assertThat(parts.count("invoice")).isZero();
    parts.telling(result -> done.add(text(result))).run(INVOICES, OPERATOR, numbered.iterator());

    assertThat(checked).isEqualTo(done).hasSize(rows.size());
    assertThat(done)
        .anyMatch(row -> row.contains("CHANGED"))
        .anyMatch(row -> row.contains("version-says-otherwise"))
        .anyMatch(row -> row.contains("unknown-taxpayer"));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatBecameOfEachRowIsToldAgainAsItWasTold(TestDatabase database) {
    UploadParts parts = UploadParts.in(database);
    parts.bring(TAXPAYERS, UploadParts.TAXPAYERS + UploadParts.taxpayer(1));
    StringBuilder list = new StringBuilder("来源编号,版本,纳税人识别号,發票代碼,发票号码,发票种类,发票状态\n");
    // Row 2 is bad; then rows in stretches, with blank lines of few and of many between them.
    list.append("FP-0,1,%s,1,1,普票,正常\n".formatted(FictitiousNumbers.taxpayer(1)));
    for (int i = 1; i <= 1_200; i++) {
      list.append(
          "FP-%d,1,%s,4101991130,%08d,普票,正常\n".formatted(i, FictitiousNumbers.taxpayer(1), i));
      list.append(i % 400 == 0 ? "\n".repeat(50) : i % 40 == 0 ? "\n\n" : "");
    }
    list.append("FP-1,1,%s,4101991130,00000001,普票,作废\n".formatted(FictitiousNumbers.taxpayer(1)));

    IntakeReceipt receipt = parts.bring(INVOICES, list.toString());

    List<RowResult> again = new ArrayList<>();
    parts.receipts().tellRows(receipt.getPublicId(), 0, again::add);
    assertThat(again).hasSize(receipt.getRead()).hasSize(1_202);
    assertThat(again).extracting(RowResult::number).isSorted().doesNotHaveDuplicates();
    assertThat(text(again.get(0))).isEqualTo("2 REFUSED malformed-invoice-number 1 1");
    assertThat(text(again.get(1))).isEqualTo("3 ADDED");
    assertThat(text(again.get(1_201)))
        .isEqualTo("%d REFUSED version-says-otherwise 1".formatted(lastLine(list)));
    List<RowResult> rest = new ArrayList<>();
    parts.receipts().tellRows(receipt.getPublicId(), 600, rest::add);
    assertThat(rest)
        .extracting(RecordListTest::text)
        .isEqualTo(
            again.stream().filter(row -> row.number() > 600).map(RecordListTest::text).toList());
    parts.as(cn.tax12366.sms.Province.LUOYANG_OPERATOR);
    assertThatThrownBy(() -> parts.receipts().tellRows(receipt.getPublicId(), 0, RowReceiver.NONE))
        .isInstanceOf(UnknownIntake.class);
  }

  private static int lastLine(StringBuilder list) {
    return (int) list.chars().filter(character -> character == '\n').count();
  }

  /** Not a failure of a batch that is tried again, but the end of the process. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private static IntakeParts knowing(TestDatabase database) {
    IntakeParts parts = new IntakeParts(database.migrated());
    parts.run(
        TAXPAYERS,
        PROVINCE,
        IntStream.range(0, TAXPAYERS_KNOWN)
            .mapToObj(
                i ->
                    ListRow.of(i + 2)
                        .with(ListField.TAXPAYER_NUMBER, FictitiousNumbers.taxpayer(i).value())
                        .with(ListField.NAME, "示例商行" + i)
                        .with(ListField.AUTHORITY_CODE, (i == 0 ? ELSEWHERE : JINSHUI).digits()))
            .iterator());
    return parts;
  }

  /** Three versions of most invoices, in order; every fifth ends as deleted. */
  private static List<ListRow> versions(int count) {
    List<ListRow> rows = new ArrayList<>();
    for (int i = 0; rows.size() < count; i++) {
      for (int version = 1; version <= 3 && rows.size() < count; version++) {
        rows.add(
            invoice(i + 100, version, 1 + i % (TAXPAYERS_KNOWN - 1))
                .with(ListField.INVOICE_STATE, version == 1 ? "正常" : "作废")
                .with(ListField.DELETED, version == 3 && i % 5 == 0 ? "是" : "否"));
      }
    }
    return numbered(rows);
  }

  private static List<ListRow> numbered(List<ListRow> rows) {
    List<ListRow> numbered = new ArrayList<>();
    for (ListRow row : rows) {
      ListRow copy = ListRow.of(numbered.size() + 2);
      row.cells().forEach(copy::with);
      numbered.add(copy);
    }
    return numbered;
  }

  private static ListRow invoice(int number, int version, int taxpayer) {
    return ListRow.of(number)
        .with(ListField.SOURCE_KEY, "FP-" + number)
        .with(ListField.VERSION, String.valueOf(version))
        .with(ListField.TAXPAYER_NUMBER, FictitiousNumbers.taxpayer(taxpayer).value())
        .with(ListField.INVOICE_CODE, "4101991130")
        .with(ListField.INVOICE_NUMBER, String.format("%08d", number))
        .with(ListField.INVOICE_KIND, "增值税专用发票")
        .with(ListField.INVOICE_STATE, "正常")
        .with(ListField.ISSUED_ON, "2026-11-02")
        .with(ListField.INVOICE_AMOUNT, "1130.00")
        .with(ListField.BUYER_NAME, "演示个人" + number);
  }

  private static String text(RowResult result) {
    return result.number()
        + " "
        + result.outcome()
        + result.finding().map(found -> " " + found.getCode() + " " + found.getGiven()).orElse("");
  }

  private static List<String> told(IntakeParts parts, int after) {
    long newest =
        new Statements(parts.dataSource, "Lists")
            .first("select max(id) from intake", row -> row.getLong(1))
            .orElseThrow();
    return parts.outcomes.between(newest, after, Integer.MAX_VALUE).entrySet().stream()
        .map(Object::toString)
        .toList();
  }

  /** Every column of every row, with buyers opened: sealed, no two are alike. */
  private static List<String> table(IntakeParts parts) {
    return new Statements(parts.dataSource, "Invoices")
        .list(
            "select source_key, version, deleted, taxpayer_id, source, updated_at, code, number,"
                + " kind_name, state, obtained_on, batch, issued_on, amount, buyer from invoice"
                + " order by source_key",
            row -> {
              StringBuilder line = new StringBuilder();
              for (int column = 1; column <= 14; column++) {
                line.append(row.getString(column)).append('|');
              }
              String buyer = row.getString(15);
              return line.append(
                      buyer == null ? "-" : TestKeys.sealing().openText(Purpose.TAX_RECORD, buyer))
                  .toString();
            });
  }
}
