package cn.tax12366.sms.taxdata;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.database.InList;
import cn.tax12366.sms.shared.database.NotWritten;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import cn.tax12366.sms.taxdata.FilingMerge.Key;
import cn.tax12366.sms.taxdata.FilingMerge.Row;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** The filing obligations, by plain JDBC (D7). */
@ApplicationScoped
class FilingObligations {

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  FilingObligations() {}

  FilingObligations(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Writes what has come and what has changed. */
  void write(FilingMerge merge, String source, Instant at) {
    insert(merge.added(), source, at);
    update(merge.changed(), source, at);
  }

  /** What is stored for the taxpayers of {@code entries}, within the span of their periods. */
  Map<Key, Row> known(List<FilingEntry> entries) {
    Map<Key, Row> found = new HashMap<>();
    if (entries.isEmpty()) {
      return found;
    }
    LocalDate first =
        entries.stream().map(FilingEntry::periodFrom).min(Comparator.naturalOrder()).orElseThrow();
    LocalDate last =
        entries.stream().map(FilingEntry::periodFrom).max(Comparator.naturalOrder()).orElseThrow();
    InList.forEachSlice(
        entries.stream().map(FilingEntry::taxpayerId).toList(),
        (placeholders, slice) -> {
          try (Connection connection = dataSource.getConnection();
              PreparedStatement select =
                  connection.prepareStatement(
                      "select id, taxpayer_id, authority_code, tax_code, tax_name, period_from,"
                          + " period_to, due_date, filed, filed_on, as_of from"
                          + " filing_obligation"
                          + " where period_from >= ? and period_from <= ? and taxpayer_id in ("
                          + placeholders
                          + ")")) {
            select.setObject(1, first);
            select.setObject(2, last);
            for (int i = 0; i < slice.size(); i++) {
              select.setLong(i + 3, slice.get(i));
            }
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                Row stored = new Row(row.getLong("id"), entry(row), Statements.instant(row, 11));
                found.put(Key.of(stored.entry()), stored);
              }
            }
          } catch (SQLException e) {
            throw new IllegalStateException("Filing obligations cannot be read", e);
          }
        });
    return found;
  }

  private static FilingEntry entry(ResultSet row) throws SQLException {
    return new FilingEntry(
        row.getLong("taxpayer_id"),
        new AuthorityCode(row.getString("authority_code")),
        row.getString("tax_code"),
        row.getString("tax_name"),
        row.getObject("period_from", LocalDate.class),
        row.getObject("period_to", LocalDate.class),
        row.getObject("due_date", LocalDate.class),
        row.getBoolean("filed"),
        Optional.ofNullable(row.getObject("filed_on", LocalDate.class)));
  }

  private void insert(Collection<Row> added, String source, Instant at) {
    if (added.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into filing_obligation (authority_code, tax_name, due_date, filed,"
                    + " filed_on, as_of, source, updated_at, id, taxpayer_id, tax_code,"
                    + " period_from, period_to) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      long id = 0;
      int count = 0;
      for (Row row : added) {
        id = count++ % 1000 == 0 ? firstOfThousandIds(connection) : id + 1;
        bind(insert, row, source, at);
        insert.setLong(9, id);
        insert.setLong(10, row.entry().taxpayerId());
        insert.setString(11, row.entry().taxCode());
        insert.setObject(12, row.entry().periodFrom());
        insert.setObject(13, row.entry().periodTo());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new NotWritten("Filing obligations", e);
    }
  }

  private void update(Collection<Row> changed, String source, Instant at) {
    if (changed.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update filing_obligation set authority_code = ?, tax_name = ?, due_date = ?,"
                    + " filed = ?, filed_on = ?, as_of = ?, source = ?, updated_at = ?"
                    + " where id = ?")) {
      // In the order of ids, so that two intakes never wait for each other in a circle.
      for (Row row : changed.stream().sorted(Comparator.comparing(Row::id)).toList()) {
        bind(update, row, source, at);
        update.setLong(9, row.id());
        update.addBatch();
      }
      update.executeBatch();
    } catch (SQLException e) {
      throw new NotWritten("Filing obligations", e);
    }
  }

  /** How many lie with a unit itself. */
  long count(AuthorityCode unit) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select count(*) from filing_obligation where authority_code = ?")) {
      select.setString(1, unit.digits());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Filing obligations cannot be counted", e);
    }
  }

  /** All that lie with the one unit lie with the other from now on; how many it was. */
  int passOn(AuthorityCode from, AuthorityCode to, Instant at) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update filing_obligation set authority_code = ?, updated_at = ?"
                    + " where authority_code = ?")) {
      update.setString(1, to.digits());
      update.setTimestamp(2, Timestamp.from(at));
      update.setString(3, from.digits());
      return update.executeUpdate();
    } catch (SQLException e) {
      throw new NotWritten("Filing obligations", e);
    }
  }

  private static void bind(PreparedStatement write, Row row, String source, Instant at)
      throws SQLException {
    FilingEntry entry = row.entry();
    write.setString(1, entry.authority().digits());
    write.setString(2, entry.taxName());
    write.setObject(3, entry.dueDate());
    write.setBoolean(4, entry.filed());
    write.setObject(5, entry.filedOn().orElse(null), java.sql.Types.DATE);
    write.setTimestamp(6, Timestamp.from(row.asOf()));
    write.setString(7, source);
    write.setTimestamp(8, Timestamp.from(at));
  }

  private static long firstOfThousandIds(Connection connection) throws SQLException {
    try (PreparedStatement next =
            connection.prepareStatement("select nextval('filing_obligation_seq')");
        ResultSet row = next.executeQuery()) {
      row.next();
      return row.getLong(1) - 999;
    }
  }

  Set<Long> stillUnfiled(Collection<Long> ids) {
    Set<Long> unfiled = new HashSet<>();
    InList.forEachSlice(
        ids,
        (placeholders, slice) -> {
          try (Connection connection = dataSource.getConnection();
              PreparedStatement select =
                  connection.prepareStatement(
                      "select id from filing_obligation where not filed and id in ("
                          + placeholders
                          + ")")) {
            for (int i = 0; i < slice.size(); i++) {
              select.setLong(i + 1, slice.get(i));
            }
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                unfiled.add(row.getLong(1));
              }
            }
          } catch (SQLException e) {
            throw new IllegalStateException("Filing obligations cannot be read", e);
          }
        });
    return unfiled;
  }
}
