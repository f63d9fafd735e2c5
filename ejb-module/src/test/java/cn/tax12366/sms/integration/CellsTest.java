package cn.tax12366.sms.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.integration.list.ListRow;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-02-29", "2026-13-01", "20261301", "0226-01-01", "16.11.2026", "46342", "明天"})
  void refusesWhatIsNoDay(String written) {
    assertThatThrownBy(() -> cells(ListField.DUE_DATE, written).day(ListField.DUE_DATE))
        .isInstanceOf(RowRefused.class)
        .hasMessage("malformed-date");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-06",
        "2026/11/6",
        "2026.11.06",
        "20261106",
        "2026年11月6日",
        "２０２６-11-06",
        "2026-11-06 00:00:00",
        "2026-11-06T00:00"
      })
  void readsDaysAsPeopleWriteThem(String written) {
    assertThat(cells(ListField.DUE_DATE, written).day(ListField.DUE_DATE))
        .isEqualTo(LocalDate.of(2026, 11, 6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026", "202613", "2026Q5", "10月", "2026-10-01至", "202610至明天"})
  void refusesWhatIsNoPeriod(String written) {
    assertThatThrownBy(() -> cells(ListField.PERIOD, written).period())
        .isInstanceOf(RowRefused.class)
        .hasMessage("malformed-period");
  }

  @ParameterizedTest
  @CsvSource({
    "202610, 2026-10-01, 2026-10-31",
    "2026-2, 2026-02-01, 2026-02-28",
    "2026年10月, 2026-10-01, 2026-10-31",
    "2026Q4, 2026-10-01, 2026-12-31",
    "2026年第四季度, 2026-10-01, 2026-12-31",
    "202601-202603, 2026-01-01, 2026-03-31",
    "2026-01-01/2026-12-31, 2026-01-01, 2026-12-31",
    "2026-10-01至2026-10-31, 2026-10-01, 2026-10-31",
    "2026年10月1日—2026年10月31日, 2026-10-01, 2026-10-31"
  })
  void readsPeriodsAsPeopleWriteThem(String written, LocalDate from, LocalDate to) {
    assertThat(cells(ListField.PERIOD, written).period()).isEqualTo(new Cells.Period(from, to));
  }

  @Test
  void readsAPeriodFromTwoCellsOfMonthsOrDays() {
    ListRow row =
        ListRow.of(2).with(ListField.PERIOD_FROM, "202610").with(ListField.PERIOD_TO, "2026-12-31");

    assertThat(new Cells(row).period())
        .isEqualTo(new Cells.Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31)));
  }

  @ParameterizedTest
  @CsvSource({
    "是, true",
    "已申报, true",
    "Ｙ, true",
    "TRUE, true",
    "1, true",
    "否, false",
    "未申报, false",
    "n, false",
    "0, false"
  })
  void readsYesAndNoAsPeopleWriteThem(String written, boolean yes) {
    assertThat(cells(ListField.FILED, written).yesNo(ListField.FILED)).isEqualTo(yes);
  }

  private static Cells cells(ListField field, String written) {
    return new Cells(ListRow.of(2).with(field, written));
  }
}
