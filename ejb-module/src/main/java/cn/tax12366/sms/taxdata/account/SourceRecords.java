package cn.tax12366.sms.taxdata.account;

import cn.tax12366.sms.shared.database.InList;
import cn.tax12366.sms.shared.database.NotWritten;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;

/** Records of one kind, by plain JDBC (D7). */
abstract class SourceRecords<E extends SourceRecord> {

  private static final String HEAD = "version, cancelled, source, updated_at, ";

  private final String table;

  /** Columns of this kind, each preceded by those of every kind. */
  private final List<String> columns;

  SourceRecords(String table, String... columns) {
    this.table = table;
    this.columns = List.of(columns);
  }

  abstract DataSource dataSource();

  /** Binds the columns of this kind from {@code first} on. */
  abstract void bind(PreparedStatement write, int first, E entry) throws SQLException;

  abstract E read(ResultSet row, RecordHead head) throws SQLException;

  /**
   * @param entries at most 1,000
   * @return one result per entry, in the order of the entries
   */
  List<RecordResult> merge(List<E> entries, String source, Instant at, boolean write) {
    RecordDifference<E> difference = new RecordDifference<>();
    known(entries, difference);
    List<RecordResult> results = entries.stream().map(difference::apply).toList();
    if (write) {
      insert(difference.added(), source, at);
      update(difference, source, at);
    }
    return results;
  }

  private void known(List<E> entries, RecordDifference<E> difference) {
    InList.forEachSlice(
        entries.stream().map(entry -> entry.head().sourceKey()).toList(),
        (placeholders, slice) -> {
          try (Connection connection = dataSource().getConnection();
              PreparedStatement select =
                  connection.prepareStatement(
                      "select source_key, version, cancelled, taxpayer_id, "
                          + String.join(", ", columns)
                          + " from "
                          + table
                          + " where source_key in ("
                          + placeholders
                          + ")")) {
            for (int i = 0; i < slice.size(); i++) {
              select.setString(i + 1, slice.get(i));
            }
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                difference.know(
                    read(
                        row,
                        new RecordHead(
                            row.getString(1), row.getLong(2), row.getBoolean(3), row.getLong(4))));
              }
            }
          } catch (SQLException e) {
            throw new IllegalStateException(table + " cannot be read", e);
          }
        });
  }

  private void insert(Collection<E> added, String source, Instant at) {
    if (added.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource().getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into "
                    + table
                    + " ("
                    + HEAD
                    + String.join(", ", columns)
                    + ", id, source_key, taxpayer_id) values (?, ?, ?, ?"
                    + ", ?".repeat(columns.size() + 3)
                    + ")")) {
      long id = 0;
      int count = 0;
      for (E entry : added) {
        id = count++ % 1000 == 0 ? firstOfThousandIds(connection) : id + 1;
        bindHead(insert, entry, source, at);
        insert.setLong(columns.size() + 5, id);
        insert.setString(columns.size() + 6, entry.head().sourceKey());
        insert.setLong(columns.size() + 7, entry.head().taxpayerId());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new NotWritten(table, e);
    }
  }

  /** Only what still has the version that was read: another intake may have brought a newer one. */
  private void update(RecordDifference<E> difference, String source, Instant at) {
    if (difference.changed().isEmpty()) {
      return;
    }
    try (Connection connection = dataSource().getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update "
                    + table
                    + " set version = ?, cancelled = ?, source = ?, updated_at = ?, "
                    + String.join(" = ?, ", columns)
                    + " = ? where source_key = ? and version = ?")) {
      // In the order of keys, so that two intakes never wait for each other in a circle.
      List<E> changed = new ArrayList<>(difference.changed());
      changed.sort(Comparator.comparing(entry -> entry.head().sourceKey()));
      for (E entry : changed) {
        bindHead(update, entry, source, at);
        update.setString(columns.size() + 5, entry.head().sourceKey());
        update.setLong(columns.size() + 6, difference.storedVersion(entry));
        update.addBatch();
      }
      for (int written : update.executeBatch()) {
        if (written == 0) {
          throw new IllegalStateException(
              "Another intake has written one of these of " + table + " meanwhile");
        }
      }
    } catch (SQLException e) {
      throw new NotWritten(table, e);
    }
  }

  private void bindHead(PreparedStatement write, E entry, String source, Instant at)
      throws SQLException {
    write.setLong(1, entry.head().version());
    write.setBoolean(2, entry.head().cancelled());
    write.setString(3, source);
    write.setTimestamp(4, Timestamp.from(at));
    bind(write, 5, entry);
  }

  private long firstOfThousandIds(Connection connection) throws SQLException {
    try (PreparedStatement next =
            connection.prepareStatement("select nextval('" + table + "_seq')");
        ResultSet row = next.executeQuery()) {
      row.next();
      return row.getLong(1) - 999;
    }
  }
}
