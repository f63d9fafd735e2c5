package cn.tax12366.sms.shared.secrets;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Seals with the newest key whatever is not: what was written in clear by an older release, and
 * what was sealed with a key that is to be given up. Runs at the start before anybody reads a
 * phone, for one phone must look the same in every table; goes in batches, each of them committed,
 * and begun again after a kill it passes over what is done.
 */
final class Resealing {

  private static final System.Logger LOG = System.getLogger(Resealing.class.getName());

  private static final String SETTING = "secrets.sealed-with";

  private final DataSource dataSource;
  private final KeyRing keys;
  private final Resealed resealed;
  private final int batch;

  Resealing(DataSource dataSource, KeyRing keys) {
    this(dataSource, keys, 2000);
  }

  /**
   * @param batch rows in one transaction
   */
  Resealing(DataSource dataSource, KeyRing keys, int batch) {
    this.dataSource = dataSource;
    this.keys = keys;
    this.resealed = new Resealed(keys);
    this.batch = batch;
  }

  /** Does nothing where all has been sealed with the newest key before. */
  void run() {
    String newest = keys.sealing().id();
    try (Connection guard = dataSource.getConnection()) {
      guard.setAutoCommit(false);
      try {
        // Held to the end: another node that starts waits here, and finds the work done.
        Optional<String> before = lockedSetting(guard);
        if (!before.equals(Optional.of(newest))) {
          OtherNodes.awaitNone(dataSource);
          for (SealedColumn column : SealedColumn.ALL) {
            reseal(column, before.isEmpty());
          }
          write(guard, newest);
        }
        guard.commit();
      } finally {
        guard.rollback();
        guard.setAutoCommit(true);
      }
    } catch (SQLException e) {
      // Without the database's words, which quote rows.
      throw new IllegalStateException(
          "Phones cannot be sealed with key " + newest + ": SQL state " + e.getSQLState());
    }
  }

  private static Optional<String> lockedSetting(Connection guard) throws SQLException {
    try (PreparedStatement insert =
            guard.prepareStatement(
                "insert into platform_setting (name, content) values (?, '-')"
                    + " on conflict do nothing");
        PreparedStatement select =
            guard.prepareStatement(
                "select content from platform_setting where name = ? for update")) {
      insert.setString(1, SETTING);
      insert.executeUpdate();
      select.setString(1, SETTING);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return Optional.of(row.getString(1)).filter(content -> !content.equals("-"));
      }
    }
  }

  private static void write(Connection guard, String key) throws SQLException {
    try (PreparedStatement update =
        guard.prepareStatement("update platform_setting set content = ? where name = ?")) {
      update.setString(1, key);
      update.setString(2, SETTING);
      update.executeUpdate();
    }
  }

  private void reseal(SealedColumn column, boolean clearAllowed) throws SQLException {
    long done = 0;
    long left = 0;
    List<Object> after = List.of();
    List<Row> rows;
    do {
      rows = rows(column, after);
      List<Row> changes = new ArrayList<>();
      for (Row row : rows) {
        Optional<String> value = resealed.of(column.purpose(), row.value(), clearAllowed);
        left += value.isEmpty() ? 1 : 0;
        value
            .filter(text -> !text.equals(row.value()))
            .ifPresent(text -> changes.add(new Row(row.key(), text)));
      }
      update(column, changes);
      done += changes.size();
      after = rows.isEmpty() ? after : rows.get(rows.size() - 1).key();
    } while (rows.size() == batch);
    if (done > 0) {
      LOG.log(
          System.Logger.Level.INFO,
          "Sealed {0} values of {1} with {2}",
          done,
          column,
          keys.sealing());
    }
    if (left > 0) {
      LOG.log(
          System.Logger.Level.WARNING,
          "{0} values of {1} open with no key of the key file and stay as they are",
          left,
          column);
    }
  }

  private record Row(List<Object> key, String value) {}

  private List<Row> rows(SealedColumn column, List<Object> after) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(column.select(after.isEmpty()))) {
      int index = 1;
      for (Object part : after) {
        select.setObject(index++, part);
      }
      select.setInt(index, batch);
      List<Row> rows = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          List<Object> key = new ArrayList<>();
          for (String name : column.key()) {
            key.add(row.getObject(name));
          }
          rows.add(new Row(List.copyOf(key), row.getString(column.name())));
        }
      }
      return rows;
    }
  }

  private void update(SealedColumn column, List<Row> changes) throws SQLException {
    if (changes.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement update = connection.prepareStatement(column.update())) {
        for (Row change : changes) {
          update.setString(1, change.value());
          int index = 2;
          for (Object part : change.key()) {
            update.setObject(index++, part);
          }
          update.addBatch();
        }
        update.executeBatch();
        connection.commit();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }
}
