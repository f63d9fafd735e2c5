package cn.tax12366.sms.shared.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Real databases for tests, with the platform's schema: an H2 of its own for each call, and one
 * PostgreSQL server for the whole run with a database of its own for each call. Use as
 * {@code @ParameterizedTest @EnumSource(TestDatabase.class)}.
 */
public enum TestDatabase {
  H2 {
    @Override
    DataSource empty() {
      return JdbcConnectionPool.create(
          "jdbc:h2:mem:" + UUID.randomUUID() + ConfiguredDataSource.H2_OPTIONS, "sms", "");
    }
  },

  POSTGRESQL {
    @Override
    DataSource empty() {
      String name = "sms_" + UUID.randomUUID().toString().replace('-', '_');
      try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + name);
      } catch (SQLException e) {
        throw new IllegalStateException("PostgreSQL refuses a new database", e);
      }
      return Server.RUNNING.getDatabase("postgres", name);
    }
  };

  abstract DataSource empty();

  /** A new database with the schema of this release and nothing in it. */
  public DataSource migrated() {
    DataSource dataSource = empty();
    Flyway.configure().dataSource(dataSource).load().migrate();
    return dataSource;
  }

  /**
   * As {@link #migrated()}, but where this database would keep the platform's data: on disk. With
   * {@code -Dmeasured.in=folder} it is the database that an earlier run has left in there, brought
   * to the schema of this release.
   */
  public DataSource forMeasuring() {
    String folder = System.getProperty("measured.in");
    try {
      DataSource dataSource;
      if (this == POSTGRESQL) {
        PGSimpleDataSource postgresql =
            (PGSimpleDataSource) (folder == null ? empty() : kept(Path.of(folder, "postgresql")));
        postgresql.setReWriteBatchedInserts(true);
        dataSource = postgresql;
      } else {
        Path file = folder == null ? Files.createTempDirectory("sms-measure") : Path.of(folder);
        dataSource =
            JdbcConnectionPool.create(
                "jdbc:h2:file:"
                    + file.toAbsolutePath().resolve("sms")
                    + ConfiguredDataSource.H2_OPTIONS,
                "sms",
                "");
      }
      Flyway.configure().dataSource(dataSource).load().migrate();
      return dataSource;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A server of its own, ended with the JVM, whose files stay. */
  private static DataSource kept(Path folder) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder)
        .setCleanDataDirectory(false)
        .start()
        .getPostgresDatabase();
  }

  /** Column names of a table in the order of the schema, lower case. */
  static List<String> columns(DataSource dataSource, String table) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        var columns = connection.getMetaData().getColumns(null, "public", table, null)) {
      List<String> names = new ArrayList<>();
      while (columns.next()) {
        names.add(columns.getString("COLUMN_NAME"));
      }
      return names;
    }
  }

  /** Started by the first test that asks, ended with the JVM. */
  private static final class Server {
    private static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL does not start from the jars of the build", e);
      }
    }
  }
}
