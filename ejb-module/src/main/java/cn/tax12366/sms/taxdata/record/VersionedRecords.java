package cn.tax12366.sms.taxdata.record;

import cn.tax12366.sms.shared.database.InList;
import cn.tax12366.sms.shared.database.NotWritten;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Records by key and version, whatever they say, by plain JDBC (D7). */
@ApplicationScoped
class VersionedRecords {

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  VersionedRecords() {}

  VersionedRecords(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Stores what is newer.
   *
   * @param mayChange whether the records of a taxpayer are the sender's to change; asked where a
   *     record is to go over to another taxpayer
   */
  List<RecordResult> store(
      RecordTable table,
      List<RecordEntry> entries,
      LongPredicate mayChange,
      String source,
      Instant at) {
    Map<String, RecordEntry> known = known(table, entries);
    RecordMerge merge = new RecordMerge(known, mayChange, null);
    List<RecordResult> results = entries.stream().map(merge::take).toList();
    insert(table, merge.added(), source, at);
    update(table, merge.changed(), known, source, at);
    return results;
  }

  /** What {@link #store} would answer; nothing is written but into the plan. */
  List<RecordResult> compare(
      RecordTable table, List<RecordEntry> entries, LongPredicate mayChange, RecordPlan plan) {
    RecordMerge merge = new RecordMerge(known(table, entries), mayChange, plan);
    return entries.stream().map(merge::take).toList();
  }

  private Map<String, RecordEntry> known(RecordTable table, List<RecordEntry> entries) {
    Map<String, RecordEntry> found = new HashMap<>();
    InList.forEachSlice(
        entries.stream().map(RecordEntry::key).toList(),
        (placeholders, slice) -> {
          try (Connection connection = dataSource.getConnection();
              PreparedStatement select =
                  connection.prepareStatement(
                      "select source_key, version, deleted, taxpayer_id, "
                          + String.join(", ", table.columns())
                          + " from "
                          + table.name()
                          + " where source_key in ("
                          + placeholders
                          + ")")) {
            for (int i = 0; i < slice.size(); i++) {
              select.setString(i + 1, slice.get(i));
            }
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                found.put(row.getString("source_key"), entry(table, row));
              }
            }
          } catch (SQLException e) {
            throw new IllegalStateException("Records cannot be read", e);
          }
        });
    return found;
  }

  /** Those that are not deleted, under a condition on their columns, in the order of their keys. */
  <T extends TaxRecord> List<RecordView<T>> find(
      RecordTable table, Class<T> type, String condition, Object... values) {
    return new Statements(dataSource, "Records")
        .list(
            "select taxpayer_id, source, updated_at, "
                + String.join(", ", table.columns())
                + " from "
                + table.name()
                + " where "
                + condition
                + " and not deleted order by source_key",
            row ->
                new RecordView<>(
                    row.getLong("taxpayer_id"),
                    type.cast(table.content(row)),
                    row.getString("source"),
                    Statements.instant(row, 3)),
            values);
  }

  private static RecordEntry entry(RecordTable table, ResultSet row) throws SQLException {
    return new RecordEntry(
        row.getString("source_key"),
        row.getLong("version"),
        row.getBoolean("deleted"),
        row.getLong("taxpayer_id"),
        table.content(row));
  }

  private void insert(RecordTable table, Collection<RecordEntry> added, String source, Instant at) {
    if (added.isEmpty()) {
      return;
    }
    String marks = ", ?".repeat(table.columns().size());
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into "
                    + table.name()
                    + " (version, deleted, taxpayer_id, source, updated_at, "
                    + String.join(", ", table.columns())
                    + ", source_key) values (?, ?, ?, ?, ?"
                    + marks
                    + ", ?)")) {
      for (RecordEntry entry : inOrder(added)) {
        int next = bind(insert, table, entry, source, at);
        insert.setString(next, entry.key());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new NotWritten("Records", e);
    }
  }

  private void update(
      RecordTable table,
      Collection<RecordEntry> changed,
      Map<String, RecordEntry> known,
      String source,
      Instant at) {
    if (changed.isEmpty()) {
      return;
    }
    String columns =
        table.columns().stream().map(c -> c + " = ?").collect(Collectors.joining(", "));
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update "
                    + table.name()
                    + " set version = ?, deleted = ?, taxpayer_id = ?, source = ?, updated_at = ?, "
                    + columns
                    + " where source_key = ? and version = ?")) {
      for (RecordEntry entry : inOrder(changed)) {
        int next = bind(update, table, entry, source, at);
        update.setString(next, entry.key());
        update.setLong(next + 1, known.get(entry.key()).version());
        update.addBatch();
      }
      for (int updated : update.executeBatch()) {
        if (updated == 0) {
          // Another list has brought a version since: read again, or an older one would stand.
          throw new IllegalStateException("A record was changed meanwhile");
        }
      }
    } catch (SQLException e) {
      throw new NotWritten("Records", e);
    }
  }

  /** So that two intakes never wait for each other in a circle. */
  private static List<RecordEntry> inOrder(Collection<RecordEntry> entries) {
    List<RecordEntry> inOrder = new ArrayList<>(entries);
    inOrder.sort(Comparator.comparing(RecordEntry::key));
    return inOrder;
  }

  /** Binds all but the key; answers the number of the next value. */
  private static int bind(
      PreparedStatement write, RecordTable table, RecordEntry entry, String source, Instant at)
      throws SQLException {
    write.setLong(1, entry.version());
    write.setBoolean(2, entry.deleted());
    write.setLong(3, entry.taxpayerId());
    write.setString(4, source);
    write.setTimestamp(5, Timestamp.from(at));
    table.bind(write, 6, entry.content());
    return 6 + table.columns().size();
  }
}
