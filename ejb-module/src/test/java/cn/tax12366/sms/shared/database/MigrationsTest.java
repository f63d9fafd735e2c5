package cn.tax12366.sms.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigrationsTest {

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theSchemaComesUpOnBothDatabasesAndASecondStartChangesNothing(TestDatabase database) {
    Flyway flyway = Flyway.configure().dataSource(database.empty()).load();

    MigrateResult first = flyway.migrate();
    MigrateResult second = flyway.migrate();

    assertThat(first.migrationsExecuted).isPositive();
    assertThat(second.migrationsExecuted).isZero();
  }

  @Test
  void bothDatabasesHaveTheSameTablesAndColumns() throws Exception {
    DataSource h2 = TestDatabase.H2.migrated();
    DataSource postgresql = TestDatabase.POSTGRESQL.migrated();

    List<String> tables = tables(postgresql);
    assertThat(tables).contains("outbound_message", "filing_obligation");
    assertThat(tables(h2)).isEqualTo(tables);
    for (String table : tables) {
      assertThat(TestDatabase.columns(h2, table))
          .as("columns of %s", table)
          .isEqualTo(TestDatabase.columns(postgresql, table));
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void sequencesAreSpelledAlike(TestDatabase database) throws Exception {
    DataSource dataSource = database.migrated();

    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select nextval('outbound_message_seq')")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getLong(1)).isEqualTo(1000);
    }
  }

  private static List<String> tables(DataSource dataSource) throws Exception {
    try (Connection connection = dataSource.getConnection();
        ResultSet rows =
            connection
                .getMetaData()
                .getTables(
                    null, "public", "%", Stream.of("TABLE", "BASE TABLE").toArray(String[]::new))) {
      List<String> names = new ArrayList<>();
      while (rows.next()) {
        names.add(rows.getString("TABLE_NAME"));
      }
      return names.stream().filter(name -> !name.startsWith("flyway")).sorted().toList();
    }
  }
}
