package cn.tax12366.sms.integration;

import static cn.tax12366.sms.integration.IntakeParts.CITY;
import static cn.tax12366.sms.integration.IntakeParts.ELSEWHERE;
import static cn.tax12366.sms.integration.IntakeParts.JINSHUI;
import static cn.tax12366.sms.integration.IntakeParts.OPERATOR;
import static cn.tax12366.sms.integration.IntakeParts.PROVINCE;
import static cn.tax12366.sms.integration.list.ListContent.AMOUNTS_DUE;
import static cn.tax12366.sms.integration.list.ListContent.DEFERRALS;
import static cn.tax12366.sms.integration.list.ListContent.PAYMENTS;
import static cn.tax12366.sms.integration.list.ListContent.TAXPAYERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.integration.list.ListRow;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.FictitiousNumbers;
import cn.tax12366.sms.shared.database.Statements;
import cn.tax12366.sms.shared.database.TestDatabase;
import cn.tax12366.sms.taxdata.FeedKind;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountListsTest {

  private IntakeParts parts;

  private void on(TestDatabase database) {
    parts = new IntakeParts(database.migrated());
    parts.run(
        TAXPAYERS, PROVINCE, List.of(taxpayer(1, JINSHUI), taxpayer(2, ELSEWHERE)).iterator());
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.3")
  void badAmountsAreRefusedInTheirCellsAndTheOthersAreExactToTheCent(TestDatabase database) {
    on(database);
    List<ListRow> rows =
        List.of(
            due(2, "SL-1", "1.005"),
            due(3, "SL-1", "1E3"),
            due(4, "SL-1", "12,34"),
            due(5, "SL-1", "一百"),
            due(6, "SL-1", "99999999999999.00"),
            due(7, null, "1.00"),
            due(8, "S".repeat(65), "1.00"),
            due(9, "SL-1", "1.00").with(ListField.VERSION, "0"),
            due(10, "SL-1", "1.00").with(ListField.VERSION, "1.5"),
            due(11, "SL-1", "1.00").with(ListField.CANCELLED, "也许"),
            due(12, "SL-1", "1.00").with(ListField.PAYABLE_BY, "2026-09-30"),
            due(13, 2, "SL-13", "1.00"),
            due(14, 99, "SL-14", "1.00"),
            due(15, "SL-1", "￥1,234,567.80元").with(ListField.VERSION, "3"),
            due(16, "SL-2", "0.1").with(ListField.VERSION, "1"),
            due(17, "SL-3", "-20"));

    IntakeReceipt receipt = parts.run(AMOUNTS_DUE, OPERATOR, rows.iterator());

    assertThat(parts.refusals(receipt))
        .extracting(
            IntakeFinding::getRowNumber,
            refusal -> refusal.getField().orElse(null),
            IntakeFinding::getCode)
        .containsExactly(
            tuple(2, ListField.AMOUNT_DUE, "malformed-amount"),
            tuple(3, ListField.AMOUNT_DUE, "malformed-amount"),
            tuple(4, ListField.AMOUNT_DUE, "malformed-amount"),
            tuple(5, ListField.AMOUNT_DUE, "malformed-amount"),
            tuple(6, ListField.AMOUNT_DUE, "malformed-amount"),
            tuple(7, ListField.SOURCE_KEY, "cell-missing"),
            tuple(8, ListField.SOURCE_KEY, "cell-too-long"),
            tuple(9, ListField.VERSION, "malformed-version"),
            tuple(10, ListField.VERSION, "malformed-version"),
            tuple(11, ListField.CANCELLED, "word-unknown"),
            tuple(12, ListField.PAYABLE_BY, "payable-before-period"),
            tuple(13, ListField.TAXPAYER_NUMBER, "taxpayer-of-another-area"),
            tuple(14, ListField.TAXPAYER_NUMBER, "unknown-taxpayer"));
    assertThat(
            new Statements(parts.dataSource, "Amounts")
                .list(
                    "select amount from amount_due order by source_key",
                    row -> row.getBigDecimal(1).toPlainString()))
        .containsExactly("1234567.80", "0.10", "-20.00");
    assertThat(parts.run(AMOUNTS_DUE, OPERATOR, rows.iterator()).getUnchanged()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.3")
  void oneListMayHaveSeveralVersionsButNoVersionThatSaysTwoThings(TestDatabase database) {
    on(database);
    List<ListRow> rows =
        List.of(
            due(2, "SL-1", "90.00").with(ListField.VERSION, "2"),
            due(3, "SL-1", "91.00").with(ListField.VERSION, "2"),
            due(4, "SL-1", "100.00").with(ListField.VERSION, "1"));

    IntakeReceipt receipt = parts.run(AMOUNTS_DUE, OPERATOR, rows.iterator());

    assertThat(parts.refusals(receipt))
        .extracting(IntakeFinding::getRowNumber, IntakeFinding::getCode)
        .containsExactly(tuple(3, "version-says-otherwise"));
    assertThat(receipt.getUnchanged()).as("older").isEqualTo(1);
    IntakeReceipt again =
        parts.run(
            AMOUNTS_DUE,
            OPERATOR,
            List.of(due(2, "SL-1", "95.00").with(ListField.VERSION, "2")).iterator());
    assertThat(parts.refusals(again))
        .extracting(refusal -> refusal.getField().orElse(null), IntakeFinding::getCode)
        .containsExactly(tuple(ListField.VERSION, "version-says-otherwise"));
    assertThat(parts.refusals(again).get(0).text(Locale.ENGLISH)).startsWith("Version 2 ");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.3")
  void aPaymentIsTakenAndItsReversalToo(TestDatabase database) {
    on(database);
    ListRow payment =
        ListRow.of(2)
            .with(ListField.SOURCE_KEY, "SP-1")
            .with(ListField.VERSION, "1")
            .with(ListField.TAXPAYER_NUMBER, FictitiousNumbers.taxpayer(1).value())
            .with(ListField.TAX_CODE, "10101")
            .with(ListField.PERIOD, "202610")
            .with(ListField.AMOUNT_PAID, "5000")
            .with(ListField.PAID_ON, "2026-11-10");
    parts.run(PAYMENTS, OPERATOR, List.of(payment).iterator());

    payment.with(ListField.VERSION, "2").with(ListField.CANCELLED, "冲正");

    assertThat(parts.run(PAYMENTS, OPERATOR, List.of(payment).iterator()).getChanged())
        .isEqualTo(1);
    assertThat(parts.taxData().asOf(FeedKind.PAYMENTS, CITY)).contains(parts.asOf);
    assertThat(parts.taxData().asOf(FeedKind.AMOUNTS_DUE, CITY)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("A20")
  void aPaymentIsDeferredByThreeMonthsAtMostAndToAWorkingDay(TestDatabase database) {
    on(database);
    List<ListRow> rows =
        List.of(
            deferral(2, "延期缴纳税款", "2027-02-17"),
            deferral(3, "宽限", "2026-12-15"),
            deferral(4, "延期申报", "2026-10-31"),
            deferral(5, "延期申报", "2026-12-05"),
            deferral(6, "延期缴纳税款", "2026-12-05"),
            // The holidays of 2027 are not published yet: the day itself counts.
            deferral(7, "延期缴纳税款", "2027-02-16"));

    IntakeReceipt receipt = parts.run(DEFERRALS, OPERATOR, rows.iterator());

    assertThat(parts.refusals(receipt))
        .extracting(
            IntakeFinding::getRowNumber,
            refusal -> refusal.getField().orElse(null),
            IntakeFinding::getCode)
        .containsExactly(
            tuple(2, ListField.GRANTED_UNTIL, "deferral-over-three-months"),
            tuple(3, ListField.DEFERRAL_KIND, "word-unknown"),
            tuple(4, ListField.GRANTED_UNTIL, "deferral-within-period"));
    assertThat(
            new Statements(parts.dataSource, "Deferrals")
                .list(
                    "select kind, last_day from tax_deferral order by source_key",
                    row -> row.getString(1) + " " + row.getString(2)))
        .containsExactly("FILING 2026-12-07", "PAYMENT 2026-12-07", "PAYMENT 2027-02-16");
    assertThat(parts.run(DEFERRALS, OPERATOR, rows.iterator()).getUnchanged()).isEqualTo(3);
  }

  private static ListRow taxpayer(int i, AuthorityCode authority) {
    return ListRow.of(i)
        .with(ListField.TAXPAYER_NUMBER, FictitiousNumbers.taxpayer(i).value())
        .with(ListField.NAME, "示例商行" + i)
        .with(ListField.AUTHORITY_CODE, authority.digits());
  }

  private static ListRow due(int row, String key, String amount) {
    return due(row, 1, key, amount);
  }

  private static ListRow due(int row, int taxpayer, String key, String amount) {
    return ListRow.of(row)
        .with(ListField.SOURCE_KEY, key)
        .with(ListField.TAXPAYER_NUMBER, FictitiousNumbers.taxpayer(taxpayer).value())
        .with(ListField.TAX_NAME, "增值税")
        .with(ListField.PERIOD, "202610")
        .with(ListField.PAYABLE_BY, "2026-11-16")
        .with(ListField.AMOUNT_DUE, amount);
  }

  private static ListRow deferral(int row, String kind, String until) {
    return ListRow.of(row)
        .with(ListField.SOURCE_KEY, "YQ-" + row)
        .with(ListField.VERSION, "1")
        .with(ListField.TAXPAYER_NUMBER, FictitiousNumbers.taxpayer(1).value())
        .with(ListField.DEFERRAL_KIND, kind)
        .with(ListField.TAX_NAME, "增值税")
        .with(ListField.PERIOD, "202610")
        .with(ListField.GRANTED_UNTIL, until);
  }
}
