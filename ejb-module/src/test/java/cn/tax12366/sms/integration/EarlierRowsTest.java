package cn.tax12366.sms.integration;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.integration.EarlierRows.Standing;
import cn.tax12366.sms.integration.EarlierRows.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarlierRowsTest {

  private final EarlierRows earlier = new EarlierRows();

  @Test
  void nothingOfARowThatContradictsIsRemembered() {
    assertThat(place(new Statement("a", "1"))).isEqualTo(Standing.NEW);

    assertThat(place(new Statement("b", "1"), new Statement("a", "2")))
        .isEqualTo(Standing.CONTRADICTS);

    assertThat(place(new Statement("b", "2"))).isEqualTo(Standing.NEW);
    assertThat(place(new Statement("a", "1"), new Statement("b", "2"))).isEqualTo(Standing.REPEATS);
    assertThat(place(new Statement("a", "1"), new Statement("c", "2"))).isEqualTo(Standing.NEW);
  }

  @Test
  void remembersFarMoreThanItBeganWithRoomFor() {
    for (int i = 0; i < 50_000; i++) {
      assertThat(place(new Statement("row " + i, "1"))).isEqualTo(Standing.NEW);
    }
    assertThat(place(new Statement("row 0", "2"))).isEqualTo(Standing.CONTRADICTS);
    assertThat(place(new Statement("row 49999", "1"))).isEqualTo(Standing.REPEATS);
  }

  private Standing place(Statement... statements) {
    return earlier.place(List.of(statements));
  }
}
