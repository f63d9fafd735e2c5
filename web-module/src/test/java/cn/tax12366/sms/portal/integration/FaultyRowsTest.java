package cn.tax12366.sms.portal.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.tax12366.sms.integration.IntakeFinding;
import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.shared.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultyRowsTest {

  @Test
  void aMissingCellHasAColumnAlthoughNoRowHasAnythingInIt() {
    IntakeFinding nameless =
        finding(2, ListField.NAME, Map.of(ListField.AUTHORITY_CODE, "14101050000"));
    IntakeFinding unreadable = finding(3, null, Map.of());

    FaultyRows faulty = page(List.of(unreadable, nameless), 1);

    assertThat(faulty.getColumns()).containsExactly(ListField.NAME, ListField.AUTHORITY_CODE);
    assertThat(faulty.isAt(nameless, ListField.NAME)).isTrue();
    assertThat(faulty.isAt(nameless, ListField.AUTHORITY_CODE)).isFalse();
    assertThat(faulty.isAt(unreadable, ListField.NAME)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "15400000001;15400000002, 154****0001;154****0002",
    "154000000012, 154000000012",
    "0371-12345678, 0371-12345678",
    "15400000001转801, 154****0001转801",
  })
  @Tag("S21")
  void numbersOfPhonesAreMaskedAndWhatIsNoneIsShownAsWritten(String written, String shown) {
    IntakeFinding row =
        finding(
            2,
            ListField.PHONE,
            Map.of(ListField.PHONE, written, ListField.AUTHORITY_CODE, "14101050000"));
    FaultyRows faulty = page(List.of(row), 1);

    assertThat(faulty.cell(row, ListField.PHONE)).isEqualTo(shown);
    assertThat(faulty.cell(row, ListField.AUTHORITY_CODE)).isEqualTo("14101050000");
  }

  @ParameterizedTest
  @CsvSource({"-3, 1, 2", "1, 1, 2", "3, 3, 102", "4, 3, 102", "2147483647, 3, 102"})
  void aPageThatIsNotThereShowsTheNearest(int asked, int shown, int firstRow) {
    List<IntakeFinding> all =
        IntStream.range(0, 101)
            .mapToObj(i -> finding(i + 2, ListField.NAME, Map.of(ListField.NAME, "示例")))
            .toList();

    FaultyRows faulty = page(all, asked);

    assertThat(faulty.getPage()).isEqualTo(shown);
    assertThat(faulty.getPages()).isEqualTo(3);
    assertThat(faulty.getRows().get(0).getRowNumber()).isEqualTo(firstRow);
    assertThat(faulty.isBefore()).isEqualTo(shown > 1);
    assertThat(faulty.isAfter()).isEqualTo(shown < 3);
  }

  @Test
  void withoutFaultsThereIsOneEmptyPage() {
    FaultyRows faulty = page(List.of(), 7);

    assertThat(faulty.getTotal()).isZero();
    assertThat(faulty.getPages()).isEqualTo(1);
    assertThat(faulty.getColumns()).isEmpty();
  }

  private static FaultyRows page(List<IntakeFinding> all, int page) {
    return FaultyRows.of(
        (from, size) ->
            new Page<>(
                new ArrayList<>(
                    all.subList(
                        Math.min(from, all.size()),
                        (int) Math.min((long) from + size, all.size()))),
                all.size()),
        page);
  }

  private static IntakeFinding finding(int row, ListField field, Map<ListField, String> cells) {
    IntakeFinding finding = mock(IntakeFinding.class);
    when(finding.getRowNumber()).thenReturn(row);
    when(finding.getField()).thenReturn(Optional.ofNullable(field));
    when(finding.getCells()).thenReturn(cells);
    cells.forEach((each, text) -> when(finding.cell(each)).thenReturn(text));
    return finding;
  }
}
