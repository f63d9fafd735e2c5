package cn.tax12366.sms.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LeasesTest {

  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aLeaseHeldByOneNodeIsRefusedToTheOther(TestDatabase database) {
    Leases leases = new Leases(database.migrated());

    assertThat(leases.tryHold("sweep", "node-a", A_MINUTE)).isTrue();
    assertThat(leases.tryHold("sweep", "node-b", A_MINUTE)).isFalse();
    assertThat(leases.tryHold("sweep", "node-a", A_MINUTE)).isTrue();
    assertThat(leases.tryHold("another", "node-b", A_MINUTE)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aLeaseThatRanOutByTheDatabasesTimeGoesToWhoeverAsksAndItsFenceGrows(TestDatabase database)
      throws Exception {
    DataSource dataSource = database.migrated();
    Leases leases = new Leases(dataSource);
    leases.tryHold("sweep", "node-a", A_MINUTE);
    execute(dataSource, "update lease set held_until = current_timestamp - interval '1' second");

    assertThat(leases.tryHold("sweep", "node-b", A_MINUTE)).isTrue();
    assertThat(leases.tryHold("sweep", "node-a", A_MINUTE)).isFalse();
    assertThat(fence(dataSource)).isEqualTo(2);
  }

  private static void execute(DataSource dataSource, String sql) throws Exception {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long fence(DataSource dataSource) throws Exception {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        var row = statement.executeQuery("select fence from lease where name = 'sweep'")) {
      row.next();
      return row.getLong(1);
    }
  }
}
