package cn.tax12366.sms.integration;

import static cn.tax12366.sms.integration.IntakeParts.JINSHUI;
import static cn.tax12366.sms.integration.IntakeParts.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.addressbook.search.SearchBenchmark;
import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.integration.list.ListRow;
import cn.tax12366.sms.shared.FictitiousNumbers;
import cn.tax12366.sms.shared.database.Statements;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * PostgreSQL plans a statement that is asked often once, by what the tables were then: here they
 * are empty, and grow under the plans that were made for them.
 */
class GrowingTablesTest {

  private static final int ROWS = 8_000;

  @Test
  @Tag("R7.2d")
  void aListIsComparedByIndexesHoweverSmallTheTablesWereWhenItBegan() {
    IntakeParts parts =
        new IntakeParts(SearchBenchmark.kept(TestDatabase.POSTGRESQL.forMeasuring()));

    parts.run(
        ListContent.TAXPAYERS,
        OPERATOR,
        IntStream.rangeClosed(1, ROWS).mapToObj(GrowingTablesTest::taxpayer).iterator());
    parts.run(
        ListContent.FILINGS,
        OPERATOR,
        IntStream.rangeClosed(1, ROWS).mapToObj(GrowingTablesTest::filing).iterator());

    assertThat(parts.count("filing_obligation")).isEqualTo(ROWS);
    // From end to end for every hundred keys it would be two hundred times the rows.
    assertThat(readFromEndToEnd(parts))
        .allSatisfy((table, rows) -> assertThat(rows).as(table).isLessThan(ROWS * 20L));
  }

  private static Map<String, Long> readFromEndToEnd(IntakeParts parts) {
    Statements statistics = new Statements(parts.dataSource, "Statistics");
    statistics.list("select pg_stat_force_next_flush()", row -> 0);
    Map<String, Long> read = new TreeMap<>();
    statistics.list(
        "select relname, seq_tup_read from pg_stat_user_tables where relname in ('taxpayer',"
            + " 'taxpayer_phone', 'subscription', 'filing_obligation')",
        row -> read.put(row.getString(1), row.getLong(2)));
    return read;
  }

  /** Two taxpayers share a phone: an agent's. */
  private static ListRow taxpayer(int i) {
    return ListRow.of(i)
        .with(ListField.TAXPAYER_NUMBER, FictitiousNumbers.taxpayer(i).value())
        .with(ListField.NAME, "示例商行" + i)
        .with(ListField.AUTHORITY_CODE, JINSHUI.digits())
        .with(ListField.PHONE, FictitiousNumbers.phone(i / 2))
        .with(ListField.SUBSCRIBED, "是");
  }

  private static ListRow filing(int i) {
    return ListRow.of(i)
        .with(ListField.TAXPAYER_NUMBER, FictitiousNumbers.taxpayer(i).value())
        .with(ListField.TAX_NAME, "增值税")
        .with(ListField.PERIOD, "202610")
        .with(ListField.DUE_DATE, "2026-11-16")
        .with(ListField.FILED, "否");
  }
}
