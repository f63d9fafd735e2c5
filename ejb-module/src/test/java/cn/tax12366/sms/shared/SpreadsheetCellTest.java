package cn.tax12366.sms.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://example.invalid\")",
        "+1",
        "-1",
        "@SUM(1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "\u0000=1",
        "＝1",
        "＋1",
        "－1",
        "＠x"
      })
  @Tag("S28")
  void whatASpreadsheetWouldCalculateBeginsWithAnApostrophe(String cell) {
    assertThat(SpreadsheetCell.harmless(cell)).isEqualTo("'" + cell);
  }

  @Test
  @Tag("S28")
  void everythingElseIsLeftAsItIs() {
    assertThat(SpreadsheetCell.harmless("示例商行 1+1=2")).isEqualTo("示例商行 1+1=2");
    assertThat(SpreadsheetCell.harmless("'=1")).isEqualTo("'=1");
    assertThat(SpreadsheetCell.harmless("")).isEmpty();
    assertThat(SpreadsheetCell.harmless(null)).isEmpty();
  }
}
