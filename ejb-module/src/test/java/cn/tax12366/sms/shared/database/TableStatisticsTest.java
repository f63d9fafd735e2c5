package cn.tax12366.sms.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TableStatisticsTest {

  @Test
  void aTableIsLookedAtWhenItHasDoubledAndNotBefore() {
    DataSource database = TestDatabase.POSTGRESQL.migrated();
    TableStatistics statistics = new TableStatistics(database, database);

    add(database, 1, 2_000);
    statistics.lookAtDoubled();
    assertThat(knownRows(database)).isEqualTo(2_000);

    add(database, 2_001, 2_400);
    statistics.lookAtDoubled();
    assertThat(knownRows(database)).isEqualTo(2_000);

    add(database, 2_401, 4_100);
    statistics.lookAtDoubled();
    assertThat(knownRows(database)).isEqualTo(4_100);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void nobodyIsHeldUpByAnOwnerWhoCannotBeReached(TestDatabase database) {
    DataSource dataSource = database.migrated();
    if (database == TestDatabase.POSTGRESQL) {
      add(dataSource, 1, 2_000);
    }
    DataSource away =
        new DelegatingDataSource() {
          @Override
          DataSource target() {
            throw new IllegalStateException();
          }

          @Override
          public Connection getConnection() throws SQLException {
            throw new SQLException("The owner is away");
          }
        };

    assertThatCode(() -> new TableStatistics(dataSource, away).lookAtDoubled())
        .doesNotThrowAnyException();
  }

  private static void add(DataSource database, int first, int last) {
    new Statements(database, "Leases")
        .write(
            "insert into lease (name, holder, fence, held_until) select 'lease ' || i, 'node', 1,"
                + " now() from generate_series(?, ?) as s(i)",
            first,
            last);
  }

  private static long knownRows(DataSource database) {
    return new Statements(database, "Statistics")
        .first(
            "select reltuples from pg_class where oid = 'lease'::regclass", row -> row.getLong(1))
        .orElseThrow();
  }
}
