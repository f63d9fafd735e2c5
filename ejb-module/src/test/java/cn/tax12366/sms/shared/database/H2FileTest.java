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

  private static Map<Integer, Integer> rowsOf(Path file, String sql) throws SQLException {
    Map<Integer, Integer> rows = new HashMap<>();
    try (Connection connection = DriverManager.getConnection(WritingProcess.url(file), "sms", "");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        rows.put(row.getInt(1), row.getInt(2));
      }
    }
    return rows;
  }

  /** Leaves the file as the death of this process would. */
  private static void crash(Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection(WritingProcess.url(file), "sms", "");
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown immediately");
    }
  }

  private static Path store(Path file) {
    return file.resolveSibling(file.getFileName() + ".mv.db");
  }
}
