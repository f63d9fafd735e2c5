package cn.tax12366.sms.integration;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.integration.EarlierRows.Standing;
import cn.tax12366.sms.integration.EarlierRows.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarlierRowsTest {

  private static final Standing NEW = new Standing(false, 0);
  private static final Standing REPEATS = new Standing(true, 0);

  private final EarlierRows earlier = new EarlierRows();

  @Test
  void nothingOfARowThatContradictsIsRemembered() {
    assertThat(place(1, new Statement("a", "1"))).isEqualTo(NEW);

    assertThat(place(2, new Statement("b", "1"), new Statement("a", "2")))
        .isEqualTo(new Standing(false, 1));

    assertThat(place(3, new Statement("b", "2"))).isEqualTo(NEW);
    assertThat(place(4, new Statement("a", "1"), new Statement("b", "2"))).isEqualTo(REPEATS);
    assertThat(place(5, new Statement("a", "1"), new Statement("c", "2"))).isEqualTo(NEW);
    assertThat(place(6, new Statement("b", "3")))
        .as("the row that said it first")
        .isEqualTo(new Standing(false, 3));
  }

  @Test
  void remembersFarMoreThanItBeganWithRoomFor() {
    for (int i = 0; i < 50_000; i++) {
      assertThat(place(i + 2, new Statement("row " + i, "1"))).isEqualTo(NEW);
    }
    assertThat(place(50_002, new Statement("row 49998", "2")).contradicted()).isEqualTo(50_000);
    assertThat(place(50_003, new Statement("row 49999", "1"))).isEqualTo(REPEATS);
  }

  private Standing place(int row, Statement... statements) {
    return earlier.place(row, List.of(statements));
  }
}
