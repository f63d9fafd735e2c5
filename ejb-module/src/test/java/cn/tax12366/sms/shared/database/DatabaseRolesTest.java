package cn.tax12366.sms.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** The role of the platform at work adds to the audit trail, and that is all it can (S18). */
@Tag("S18")
@Tag("R10.1b")
class DatabaseRolesTest {

  private static final String ENTRY =
      "insert into audit_entry (id, happened_at, actor, act, subject, outcome)"
          + " values (nextval('audit_entry_seq'), current_timestamp, 'system', 'a', 'b', 'DONE')";

  private static final List<String> FORBIDDEN =
      List.of(
          "update audit_entry set actor = 'nobody'",
          "delete from audit_entry",
          "truncate table audit_entry",
          "drop table audit_entry",
          "alter table audit_entry drop column actor",
          "update audit_seal set hash = ''",
          "delete from audit_seal",
          "truncate table audit_seal",
          "delete from audit_anchor",
          "update audit_anchor set position = 1",
          "delete from flyway_schema_history");

  @TempDir Path folder;

  @Test
  void onH2TheRuntimeRoleChangesNothingInTheTrailAndDoesAllElse() throws Exception {
    JdbcDataSource owner = h2();
    migrate(owner);
    DataSource runtime = DatabaseRoles.runtimeOf(owner);
    DatabaseRoles.grant(owner, "ignored");

    assertThatOnlyTheTrailIsClosed(runtime);

    // As at the next start, of this process or of another with another password.
    DatabaseRoles.grant(owner, "ignored");
    execute(DatabaseRoles.runtimeOf(owner), ENTRY);
    assertThatThrownBy(() -> execute(runtime, "create user other password 'x' admin"))
        .isInstanceOf(SQLException.class);
    execute(owner, "delete from audit_entry");
  }

  /** Homes of earlier releases: a file with the one user, and what he wrote. */
  @Test
  void aFileOfAnEarlierReleaseIsOpenedAndItsTrailClosed() throws Exception {
    JdbcDataSource owner = h2();
    Flyway.configure().dataSource(owner).target("13.1").load().migrate();
    execute(
        owner,
        "insert into audit_entry (id, happened_at, actor, act, subject, outcome)"
            + " values (1, current_timestamp, 'system', 'a', 'b', 'DONE')");
    migrate(owner);
    DatabaseRoles.grant(owner, "ignored");

    assertThatThrownBy(() -> execute(DatabaseRoles.runtimeOf(owner), "delete from audit_entry"))
        .isInstanceOf(SQLException.class);
  }

  /**
   * What H2 is told once for the whole file is not lost where another user than its owner comes.
   */
  @Test
  void theRuntimeRoleOfH2KeepsWhatTheOwnerHasSetForTheFile() throws Exception {
    JdbcDataSource owner = h2();
    migrate(owner);
    DataSource runtime = DatabaseRoles.runtimeOf(owner);

    try (Connection connection = runtime.getConnection();
        Statement statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select setting_value from information_schema.settings"
                    + " where setting_name in ('MODE', 'WRITE_DELAY') order by setting_name")) {
      row.next();
      assertThat(row.getString(1)).isEqualTo("PostgreSQL");
      row.next();
      assertThat(row.getString(1)).isEqualTo("0");
    }
  }

  @Test
  void onPostgresqlTheRuntimeRoleChangesNothingInTheTrailAndDoesAllElse() throws Exception {
    PGSimpleDataSource owner = (PGSimpleDataSource) TestDatabase.POSTGRESQL.migrated();
    String role = "runtime_" + UUID.randomUUID().toString().replace('-', '_');
    execute(owner, "create role " + role + " login password 'x'");
    DatabaseRoles.grant(owner, role);
    DatabaseRoles.guard(owner);
    DatabaseRoles.guard(owner);
    PGSimpleDataSource runtime = new PGSimpleDataSource();
    runtime.setUrl(owner.getUrl());
    runtime.setUser(role);
    runtime.setPassword("x");

    assertThatOnlyTheTrailIsClosed(runtime);
    assertThatThrownBy(
            () -> execute(runtime, "set sms.audit_cutting = 'yes'; delete from audit_entry"))
        .isInstanceOf(SQLException.class);
  }

  @Test
  void whereOneRoleOwnsAllATriggerIsInTheWayUntilRetentionCuts() throws Exception {
    DataSource owner = TestDatabase.POSTGRESQL.migrated();
    DatabaseRoles.guard(owner);
    execute(owner, ENTRY);

    for (String change :
        List.of(
            "update audit_entry set actor = 'nobody'",
            "delete from audit_entry",
            "truncate table audit_entry",
            "set sms.audit_cutting = 'yes'; update audit_entry set actor = 'nobody'",
            "truncate table audit_seal",
            "delete from audit_anchor")) {
      assertThatThrownBy(() -> execute(owner, change))
          .as(change)
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("only ever added");
    }
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      DatabaseRoles.permitCutting(connection);
      assertThat(statement.executeUpdate("delete from audit_entry")).isEqualTo(1);
      connection.commit();
    }
    assertThatThrownBy(() -> execute(owner, "delete from audit_entry"))
        .isInstanceOf(SQLException.class);
  }

  private static void assertThatOnlyTheTrailIsClosed(DataSource runtime) {
    assertThatCode(
            () ->
                execute(
                    runtime,
                    ENTRY,
                    "insert into audit_seal (position, entry_id, hash, happened_at, actor, act, subject)"
                        + " values (1, 1, 'a', current_timestamp, 'system', 'a', 'b')",
                    "select * from audit_entry",
                    "insert into platform_setting (name, content) values ('a', 'b')",
                    "update platform_setting set content = 'c'",
                    "select * from platform_setting for update",
                    "delete from platform_setting",
                    "select nextval('sitting_seq')"))
        .doesNotThrowAnyException();
    for (String change : FORBIDDEN) {
      assertThatThrownBy(() -> execute(runtime, change))
          .as(change)
          .isInstanceOf(SQLException.class);
    }
  }

  private JdbcDataSource h2() {
    JdbcDataSource owner = new JdbcDataSource();
    owner.setURL(
        "jdbc:h2:file:"
            + folder.resolve(UUID.randomUUID().toString())
            + ConfiguredDataSource.H2_OPTIONS);
    owner.setUser("sms");
    owner.setPassword("");
    return owner;
  }

  private static void migrate(DataSource owner) {
    Flyway.configure().dataSource(owner).load().migrate();
  }

  private static void execute(DataSource dataSource, String... statements) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }
}
