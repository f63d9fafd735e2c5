package cn.tax12366.sms.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of the embedded database, and how the processes that write it end. */
class H2FileTest {

  private static final int ROUNDS = 4;
  private static final int ROWS_A_ROUND = 2000;

  @TempDir Path folder;

  @Test
  void whateverWayAProcessEndsTheNextOneFindsAllThatWasCommittedAndNothingHalf() throws Exception {
    Path file = folder.resolve("sms");
    for (int round = 1; round <= ROUNDS; round++) {
      Map<Integer, Integer> committed = writeAndEnd(file, round);

      Map<Integer, Integer> found =
          rowsOf(file, "select writer, count(*) from written group by writer");
      crash(file);
      assertThat(found.keySet()).as("round %s", round).containsAll(committed.keySet());
      committed.forEach(
          (writer, rows) ->
              // The last commit may have been made and not been told of any more.
              assertThat(found.get(writer)).isIn(rows, rows + WritingProcess.BATCH));
    }
  }

  @Test
  void theFileIsNotClosedWhenTheLastConnectionGoes() throws Exception {
    Path file = folder.resolve("open");
    rowsOf(file, "select 0, 0");

    try (FileChannel store = FileChannel.open(store(file), StandardOpenOption.WRITE)) {
      assertThatThrownBy(store::tryLock).isInstanceOf(OverlappingFileLockException.class);
    }
    crash(file);
  }

  /** Planted, because kills make it once in hundreds: the file without a transaction's undo log. */
  @Test
  void whatWasNotCommittedIsTakenBackAlsoWhereTheDatabaseHasLostTheRecordOfIt() throws Exception {
    Path file = folder.resolve("left");
    try (Connection connection = connection(file);
        Statement statement = connection.createStatement()) {
      statement.execute("create table message (id integer primary key, status varchar(16))");
      statement.execute("create index message_status on message (status)");
      statement.execute("insert into message select n, 'READY' from system_range(1, 1000) as r(n)");
    }
    killWithoutUndoLog(
        file,
        "update message set status = 'SENT' where id between 11 and 20",
        "delete from message where id between 21 and 30",
        "insert into message select n, 'READY' from system_range(1001, 1010) as r(n)");

    try (Connection connection = connection(file);
        Statement statement = connection.createStatement()) {
      // What is left looks like the first transaction's own.
      assertThat(count(statement, "message where id between 21 and 30")).isZero();
      statement.execute("shutdown immediately");
    }

    try (Connection connection = connection(file);
        Statement statement = connection.createStatement()) {
      // Each of the thirty rows in the table and its two entries in the index of the changed
      // column.
      assertThat(H2Leftovers.takeBack(connection)).isEqualTo(30 + 40);
      assertThat(H2Leftovers.takeBack(connection)).isZero();
      assertThat(count(statement, "message where id between 1 and 1000")).isEqualTo(1000);
      assertThat(count(statement, "message where id > 1000")).isZero();
      assertThat(count(statement, "message where status = 'READY'")).isEqualTo(1000);
      assertThat(count(statement, "message where status = 'SENT'")).isZero();
      statement.execute("shutdown immediately");
    }

    try (Connection connection = connection(file);
        Statement statement = connection.createStatement()) {
      assertThat(count(statement, "message where status = 'READY'")).isEqualTo(1000);
    }
    crash(file);
  }

  @Test
  void aUrlOfTheOperatorsOwnKeepsWhatItNamesAndGetsTheRest() {
    assertThat(ConfiguredDataSource.withOptions("jdbc:h2:file:/data/sms;lock_timeout=1"))
        .startsWith("jdbc:h2:file:/data/sms;lock_timeout=1;WRITE_DELAY=0;")
        .contains(";DB_CLOSE_DELAY=-1")
        .doesNotContain("LOCK_TIMEOUT=10000");
  }

  /**
   * @return how many rows each writer had committed when the process was ended: killed in odd
   *     rounds, told to end in even ones
   */
  private static Map<Integer, Integer> writeAndEnd(Path file, int round)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx128m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    WritingProcess.class.getName(),
                    file.toString()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Map<Integer, Integer> committed = new HashMap<>();
    try (var lines = process.inputReader()) {
      int lineCount = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] words = line.split(" ");
        committed.put(Integer.valueOf(words[0]), Integer.valueOf(words[1]));
        if (++lineCount == ROWS_A_ROUND / WritingProcess.BATCH) {
          end(process, round);
        }
      }
    }
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return committed;
  }

  /** By its handle: a process destroyed as such also loses what it had still to say. */
  private static void end(Process process, int round) {
    if (round % 2 == 1) {
      process.toHandle().destroyForcibly();
    } else {
      process.toHandle().destroy();
    }
  }

  private static void killWithoutUndoLog(Path file, String... changes) throws SQLException {
    try (Connection connection = connection(file);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String change : changes) {
        statement.execute(change);
      }
      SessionLocal session = (SessionLocal) ((JdbcConnection) connection).getSession();
      MVStore store = session.getDatabase().getStore().getMvStore();
      for (String name : store.getMapNames()) {
        if (name.startsWith("undoLog")) {
          MVMap<Object, Object> undoLog =
              store.getMap(Integer.parseInt(store.getMetaMap().get("name." + name), 16));
          undoLog.clear();
        }
      }
      store.commit();
      crash(file);
    }
  }

  private static int count(Statement statement, String rows) throws SQLException {
    try (ResultSet row = statement.executeQuery("select count(id) from " + rows)) {
      row.next();
      return row.getInt(1);
    }
  }

  private static Connection connection(Path file) throws SQLException {
    return DriverManager.getConnection(WritingProcess.url(file), "sms", "");
  }

  private static Map<Integer, Integer> rowsOf(Path file, String sql) throws SQLException {
    Map<Integer, Integer> rows = new HashMap<>();
    try (Connection connection = connection(file)) {
      H2Leftovers.takeBack(connection);
      readRows(connection, sql, rows);
    }
    return rows;
  }

  private static void readRows(Connection connection, String sql, Map<Integer, Integer> rows)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        rows.put(row.getInt(1), row.getInt(2));
      }
    }
  }

  /** Leaves the file as the death of this process would. */
  private static void crash(Path file) throws SQLException {
    try (Connection connection = connection(file);
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown immediately");
    }
  }

  private static Path store(Path file) {
    return file.resolveSibling(file.getFileName() + ".mv.db");
  }
}
