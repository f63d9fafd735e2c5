package cn.tax12366.sms.shared.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * Writes to an H2 file as the platform does, in batches from several threads, until it is killed;
 * told to end, it closes its pool in the middle of writing, as a server does. After each commit it
 * says which writer has how many rows in all.
 */
final class WritingProcess {

  static final int BATCH = 50;

  private static final int WRITERS = 4;

  private WritingProcess() {}

  static String url(Path file) {
    return "jdbc:h2:file:" + file.toAbsolutePath() + ConfiguredDataSource.H2_OPTIONS;
  }

  public static void main(String[] arguments) throws SQLException {
    JdbcConnectionPool pool = JdbcConnectionPool.create(url(Path.of(arguments[0])), "sms", "");
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table if not exists written (writer integer, number integer, content varchar(200),"
              + " status varchar(16), primary key (writer, number))");
    }
    List<Thread> writers =
        IntStream.range(0, WRITERS).mapToObj(i -> new Thread(() -> write(pool, i))).toList();
    writers.forEach(Thread::start);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  writers.forEach(Thread::interrupt);
                  pool.dispose();
                }));
  }

  private static void write(JdbcConnectionPool pool, int writer) {
    Random random = new Random();
    try {
      int rows = rows(pool, writer);
      while (true) {
        try (Connection connection = pool.getConnection()) {
          connection.setAutoCommit(false);
          insert(connection, writer, rows);
          connection.commit();
          rows += BATCH;
          System.out.println(writer + " " + rows);
          change(connection, writer, random.nextInt(rows));
          connection.commit();
        }
      }
    } catch (SQLException | IllegalStateException e) {
      System.err.println("Writer " + writer + " ends: " + e);
    }
  }

  private static int rows(JdbcConnectionPool pool, int writer) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select count(*) from written where writer = ?")) {
      select.setInt(1, writer);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private static void insert(Connection connection, int writer, int from) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into written values (?, ?, ?, 'READY')")) {
      for (int number = from; number < from + BATCH; number++) {
        insert.setInt(1, writer);
        insert.setInt(2, number);
        insert.setString(3, "示例 ".repeat(30) + number);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void change(Connection connection, int writer, int from) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update written set status = 'SENT' where writer = ? and number between ? and ?")) {
      update.setInt(1, writer);
      update.setInt(2, from);
      update.setInt(3, from + 2 * BATCH);
      update.executeUpdate();
    }
  }
}
