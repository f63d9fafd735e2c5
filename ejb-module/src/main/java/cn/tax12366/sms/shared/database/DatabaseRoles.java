package cn.tax12366.sms.shared.database;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * Who may do what in the database: the owner everything, the runtime role what the platform needs,
 * and to what is only ever added to, nothing but select and insert (S18).
 *
 * <p>On H2 the configured user is the owner, as he has been in every home so far, and the runtime
 * role is a user of its own with a password of this process. On PostgreSQL there are two roles
 * where {@code sms.db.owner.user} is configured; where there is one only, it owns the tables, and a
 * trigger is all that stands in the way.
 */
final class DatabaseRoles {

  /** To which rows are added and never changed or taken away. */
  static final List<String> APPEND_ONLY = List.of("audit_entry", "audit_seal", "audit_anchor");

  private static final String H2_RUNTIME = "sms_runtime";
  private static final String HISTORY = "flyway_schema_history";

  /** Of the runtime user, by the URL of the database: all pools of this process share it. */
  private static final Map<String, String> H2_PASSWORDS = new HashMap<>();

  private DatabaseRoles() {}

  /** The runtime user of an H2 to which {@code owner} leads; made where he is not there yet. */
  static DataSource runtimeOf(JdbcDataSource owner) throws SQLException {
    JdbcDataSource runtime = new JdbcDataSource();
    runtime.setURL(withoutOptions(owner.getURL()));
    runtime.setUser(H2_RUNTIME);
    synchronized (H2_PASSWORDS) {
      String password = H2_PASSWORDS.get(owner.getURL());
      if (password == null) {
        password = random();
        try (Connection connection = owner.getConnection();
            Statement statement = connection.createStatement()) {
          statement.execute(
              "create user if not exists " + H2_RUNTIME + " password '" + password + "'");
          statement.execute("alter user " + H2_RUNTIME + " set password '" + password + "'");
        }
        H2_PASSWORDS.put(owner.getURL(), password);
      }
      runtime.setPassword(password);
    }
    return runtime;
  }

  private static String random() {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  /**
   * Only what a session may set for itself: the rest is the database's, which the owner has opened,
   * and H2 refuses a user who asks for it and is no administrator.
   */
  private static String withoutOptions(String url) {
    String[] parts = url.split(";");
    return parts[0]
        + Arrays.stream(parts)
            .skip(1)
            .filter(option -> option.toUpperCase(Locale.ROOT).startsWith("LOCK_TIMEOUT="))
            .map(option -> ";" + option)
            .collect(Collectors.joining());
  }

  /** Gives the runtime role what it needs. Called by the owner whenever the schema stands. */
  static void grant(DataSource owner, String runtime) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      if (isPostgresql(connection)) {
        grantOnPostgresql(connection, statement, '"' + runtime.replace("\"", "\"\"") + '"');
      } else {
        grantOnH2(connection, statement);
      }
    }
  }

  private static void grantOnH2(Connection connection, Statement statement) throws SQLException {
    // Nobody can know this password; whoever opens the way sets one that he knows.
    statement.execute("create user if not exists " + H2_RUNTIME + " password '" + random() + "'");
    for (String table :
        names(
            connection,
            "select table_name from information_schema.tables"
                + " where table_schema = 'public' and table_type = 'BASE TABLE'")) {
      String quoted = '"' + table + '"';
      if (APPEND_ONLY.contains(table) || table.equals(HISTORY)) {
        statement.execute("revoke all on " + quoted + " from " + H2_RUNTIME);
        statement.execute(
            "grant select"
                + (table.equals(HISTORY) ? "" : ", insert")
                + " on "
                + quoted
                + " to "
                + H2_RUNTIME);
      } else {
        statement.execute(
            "grant select, insert, update, delete on " + quoted + " to " + H2_RUNTIME);
      }
    }
  }

  private static void grantOnPostgresql(Connection connection, Statement statement, String runtime)
      throws SQLException {
    String schema =
        '"' + names(connection, "select current_schema()").get(0).replace("\"", "\"\"") + '"';
    statement.execute("grant usage on schema " + schema + " to " + runtime);
    statement.execute(
        "grant usage, select, update on all sequences in schema " + schema + " to " + runtime);
    for (String table :
        names(connection, "select tablename from pg_tables where schemaname = current_schema()")) {
      String quoted = schema + ".\"" + table.replace("\"", "\"\"") + '"';
      if (APPEND_ONLY.contains(table) || table.equals(HISTORY)) {
        statement.execute("revoke all on " + quoted + " from " + runtime);
        statement.execute(
            "grant select"
                + (table.equals(HISTORY) ? "" : ", insert")
                + " on "
                + quoted
                + " to "
                + runtime);
      } else {
        statement.execute("grant select, insert, update, delete on " + quoted + " to " + runtime);
      }
    }
  }

  /**
   * On PostgreSQL a trigger that refuses to change or take away, whoever asks: the only guard where
   * one role does everything, a second one where there are two.
   */
  static void guard(DataSource owner) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      if (!isPostgresql(connection)) {
        return;
      }
      List<String> guarded =
          names(
              connection,
              "select c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid"
                  + " where t.tgname = 'append_only' and c.relnamespace ="
                  + " (select oid from pg_namespace where nspname = current_schema())");
      if (guarded.containsAll(APPEND_ONLY)) {
        return;
      }
      statement.execute(
          "create or replace function refuse_unless_cutting() returns trigger language plpgsql as"
              + " $$ begin if tg_op = 'DELETE' and tg_level = 'STATEMENT' and"
              + " current_setting('sms.audit_cutting', true) = 'yes' then return null; end if;"
              + " raise exception 'rows of % are only ever added', tg_table_name"
              + " using errcode = 'insufficient_privilege'; end $$");
      for (String table : APPEND_ONLY) {
        if (!guarded.contains(table)) {
          statement.execute(
              "create trigger append_only before update or delete or truncate on "
                  + table
                  + " for each statement execute function refuse_unless_cutting()");
        }
      }
    }
  }

  /** Lets the owner delete in this transaction; the trigger asks for it. */
  static void permitCutting(Connection connection) throws SQLException {
    if (isPostgresql(connection)) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("set local sms.audit_cutting = 'yes'");
      }
    }
  }

  private static boolean isPostgresql(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
  }

  private static List<String> names(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> names = new ArrayList<>();
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return names;
    }
  }
}
