package cn.tax12366.sms.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.PlainContainer;
import cn.tax12366.sms.demo.DemoTaxpayer.Filing;
import cn.tax12366.sms.integration.IntakeReceipt;
import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.integration.list.ListRow;
import cn.tax12366.sms.shared.TaxpayerNumber;
import cn.tax12366.sms.shared.database.Statements;
import cn.tax12366.sms.shared.database.TestDatabase;
import cn.tax12366.sms.taxdata.account.Debt;
import cn.tax12366.sms.taxdata.account.Overdue;
import cn.tax12366.sms.taxdata.account.OverdueFiling;
import cn.tax12366.sms.taxdata.account.OverdueLookup;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R4.3")
@Tag("R7.7")
@Tag("R7.8")
class DemoRecordsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 12, 10);
  private static final Map<ListContent, List<ListRow>> LISTS = DemoRecords.lists();
  private static final Map<String, DemoTaxpayer> TAXPAYERS = taxpayers();

  private static Map<String, DemoTaxpayer> taxpayers() {
    Map<String, DemoTaxpayer> all = new TreeMap<>();
    new DemoTaxpayers().forEachRemaining(each -> all.put(each.number(), each));
    return all;
  }

  @Test
  void everyListOfTheCollectionSystemIsThereAndTheSameOneEveryTime() {
    assertThat(LISTS.keySet())
        .containsExactlyInAnyOrder(
            ListContent.AMOUNTS_DUE,
            ListContent.PAYMENTS,
            ListContent.DEFERRALS,
            ListContent.INVOICES,
            ListContent.FIXED_ASSESSMENTS,
            ListContent.INVOICE_QUOTAS,
            ListContent.APPLICATIONS);
    assertThat(written(DemoRecords.lists())).isEqualTo(written(LISTS));
  }

  @Test
  void eachListIsOfSomeOfTheCountyAndOfAFewElsewhereAndSomeHaveNothing() {
    Set<String> known = new HashSet<>();
    LISTS.forEach(
        (content, rows) -> {
          Set<String> numbers = numbers(rows);
          known.addAll(numbers);
          assertThat(TAXPAYERS.keySet()).as(content.name()).containsAll(numbers);
          long ofCounty = numbers.stream().filter(DemoRecordsTest::ofCounty).count();
          assertThat(ofCounty).as(content.name()).isBetween(10L, 300L);
          assertThat(numbers.size() - ofCounty).as(content.name()).isBetween(1L, 60L);
        });

    assertThat(TAXPAYERS.keySet().stream().filter(DemoRecordsTest::ofCounty))
        .as("without any record")
        .filteredOn(number -> !known.contains(number))
        .hasSizeGreaterThan(90);
  }

  /** Whom the demo reminds, and how many, does not change by it. */
  @Test
  @Tag("R4.1")
  void nobodyIsGivenMoreTimeForAReturnThatIsStillDue() {
    for (ListRow row : LISTS.get(ListContent.DEFERRALS)) {
      if (cell(row, ListField.DEFERRAL_KIND).equals("延期申报")) {
        assertThat(TAXPAYERS.get(cell(row, ListField.TAXPAYER_NUMBER)).filings())
            .filteredOn(filing -> filing.period().equals(cell(row, ListField.PERIOD)))
            .filteredOn(filing -> filing.taxCode().equals(cell(row, ListField.TAX_CODE)))
            .singleElement()
            .matches(filing -> filing.due().isBefore(TODAY))
            .extracting(Filing::filedOn)
            .isNull();
      }
    }
  }

  @Test
  void invoicesAndApplicationsAreThereInEveryStateAndSomeAreLate() {
    assertThat(states(ListContent.INVOICES, ListField.INVOICE_STATE))
        .containsOnlyKeys("正常", "作废", "红冲", "失控");
    Map<String, Long> applications = states(ListContent.APPLICATIONS, ListField.APPLICATION_STATE);
    assertThat(applications)
        .containsOnlyKeys("已提交", "受理中", "待补正", "审核中", "已办结", "不予受理", "已退回", "已撤销");
    assertThat(applications.get("待补正")).isGreaterThan(3);
    assertThat(LISTS.get(ListContent.APPLICATIONS))
        .filteredOn(row -> cell(row, ListField.APPLICATION_STATE).equals("审核中"))
        .filteredOn(row -> LocalDate.parse(cell(row, ListField.TO_BE_DONE_ON)).isBefore(TODAY))
        .hasSizeGreaterThan(3);
    assertThat(LISTS.get(ListContent.APPLICATIONS))
        .extracting(row -> cell(row, ListField.APPLICATION_NUMBER))
        .doesNotHaveDuplicates()
        .allMatch(number -> number.matches("\\d{14}"));
    assertThat(CheckDigits.luhn("7992739871")).isEqualTo("79927398713");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theIntakeTakesEveryRowAndComingAgainChangesNothing(TestDatabase database) {
    DataSource dataSource = database.migrated();
    try (PlainContainer container = province(dataSource)) {
      LISTS.forEach(
          (content, rows) -> {
            IntakeReceipt receipt = DemoScene.takeIn(container, content, rows.iterator());
            assertThat(receipt.getRefused() + receipt.getWarned()).as(content.name()).isZero();
            assertThat(receipt.getAdded() + receipt.getChanged())
                .as(content.name())
                .isEqualTo(rows.size());
          });
      LISTS.forEach(
          (content, rows) ->
              assertThat(DemoScene.takeIn(container, content, rows.iterator()).getUnchanged())
                  .as(content.name())
                  .isEqualTo(rows.size()));

      OverdueLookup overdue = container.get(OverdueLookup.class);
      List<Long> known =
          new Statements(dataSource, "Taxpayers")
              .list("select id from taxpayer order by id", row -> row.getLong(1));
      Overdue<Debt> owed = overdue.owed(known, TODAY);
      assertThat(owed.open())
          .as("paid in part")
          .filteredOn(debt -> debt.paid().signum() > 0)
          .hasSizeGreaterThan(3)
          .allMatch(debt -> debt.outstanding().compareTo(debt.due()) < 0);
      assertThat(owed.open())
          .as("not paid at all")
          .filteredOn(debt -> debt.paid().signum() == 0)
          .hasSizeGreaterThan(3);
      assertThat(owed.putOff()).as("payment put off").hasSizeGreaterThan(3);
      Overdue<OverdueFiling> unfiled = overdue.unfiled(known, TODAY);
      assertThat(unfiled.open()).hasSizeGreaterThan(10);
      assertThat(unfiled.putOff()).as("return put off").hasSizeGreaterThan(3);
    }
  }

  /** The demo's province with those of its taxpayers of whom something is recorded. */
  private static PlainContainer province(DataSource dataSource) {
    PlainContainer container = DemoScene.founded(dataSource);
    Set<String> known =
        LISTS.values().stream().flatMap(rows -> numbers(rows).stream()).collect(Collectors.toSet());
    DemoScene.takeIn(
        container, ListContent.TAXPAYERS, DemoScene.of(DemoLists.taxpayers(), known::contains));
    DemoScene.takeIn(
        container, ListContent.FILINGS, DemoScene.of(DemoLists.filings(), known::contains));
    return container;
  }

  private static Map<String, Long> states(ListContent content, ListField field) {
    return LISTS.get(content).stream()
        .collect(Collectors.groupingBy(row -> cell(row, field), Collectors.counting()));
  }

  private static Set<String> numbers(Collection<ListRow> rows) {
    return rows.stream()
        .map(row -> cell(row, ListField.TAXPAYER_NUMBER))
        .map(number -> TaxpayerNumber.of(number).value())
        .collect(Collectors.toSet());
  }

  private static boolean ofCounty(String number) {
    return TAXPAYERS.get(number).authority().digits().startsWith("1" + Regions.JINSHUI);
  }

  private static String cell(ListRow row, ListField field) {
    return row.cell(field).orElseThrow();
  }

  private static Map<ListContent, List<Map<ListField, String>>> written(
      Map<ListContent, List<ListRow>> lists) {
    Map<ListContent, List<Map<ListField, String>>> written = new HashMap<>();
    lists.forEach(
        (content, rows) ->
            written.put(
                content,
                rows.stream()
                    .map(
                        row ->
                            content.fields().stream()
                                .filter(field -> row.cell(field).isPresent())
                                .collect(Collectors.toMap(f -> f, f -> cell(row, f))))
                    .toList()));
    return written;
  }
}
