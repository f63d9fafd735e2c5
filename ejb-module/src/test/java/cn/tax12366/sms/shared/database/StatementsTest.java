package cn.tax12366.sms.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatementsTest {

  private static final String INSERT =
      "insert into lease (name, holder, fence, held_until) values (?, ?, ?, ?)";

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void bindsInOrder_readsBackTheInstantItWasGiven_andSaysHowManyRowsItWrote(TestDatabase database) {
    Statements leases = new Statements(database.migrated(), "Leases");
    Instant nine = Instant.parse("2026-12-10T01:00:00Z");

    assertThat(leases.write(INSERT, "b", "node", 1L, nine)).isEqualTo(1);
    assertThat(leases.write(INSERT, "a", "node", 2L, nine.plusSeconds(1))).isEqualTo(1);

    assertThat(
            leases.list(
                "select held_until from lease where holder = ? order by name",
                row -> Statements.instant(row, 1),
                "node"))
        .containsExactly(nine.plusSeconds(1), nine);
    assertThat(
            leases.first("select fence from lease where name = ?", row -> row.getLong(1), "none"))
        .isEmpty();
    assertThat(leases.write("delete from lease where holder = ?", "node")).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void saysWhatCouldNotBeReadWithoutTheValues(TestDatabase database) {
    Statements leases = new Statements(database.migrated(), "Leases");

    assertThatThrownBy(() -> leases.write(INSERT, "a", "node", 1L, null))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Leases can be neither read nor written");
  }
}
