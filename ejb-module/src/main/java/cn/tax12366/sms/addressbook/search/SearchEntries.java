package cn.tax12366.sms.addressbook.search;

import cn.tax12366.sms.shared.database.NotWritten;
import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** What taxpayers are found by from the middle of their names, by plain JDBC (D7). */
@ApplicationScoped
class SearchEntries {

  private record Name(long id, String name, String before) {}

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected SearchEntries() {}

  SearchEntries(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Writes what is missing of a few, in the caller's transaction.
   *
   * @return how many it were; fewer than {@code most} means that nothing is missing any more
   */
  int write(int most) {
    try (Connection connection = dataSource.getConnection()) {
      List<Name> names = missing(connection, most);
      write(connection, names);
      return names.size();
    } catch (SQLException e) {
      throw new NotWritten("Search entries of taxpayers", e);
    }
  }

  private static List<Name> missing(Connection connection, int most) throws SQLException {
    List<Name> names = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, name, search_name from taxpayer where search_version < ?"
                + " order by search_version, id limit ?")) {
      select.setInt(1, Initials.VERSION);
      select.setInt(2, most);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          names.add(new Name(row.getLong(1), row.getString(2), row.getString(3)));
        }
      }
    }
    return names;
  }

  private static void write(Connection connection, List<Name> names) throws SQLException {
    Set<Long> gone = new HashSet<>();
    // In the order of entries: neighbours in the table are written one after the other.
    Set<Long> added = new TreeSet<>();
    try (PreparedStatement update =
        connection.prepareStatement(
            // What has been renamed meanwhile is still to be written then.
            "update taxpayer set search_name = ?, initials = ?, search_version = ?"
                + " where id = ? and name = ?")) {
      for (Name each : names) {
        String plain = Initials.plain(each.name());
        if (each.before() != null) {
          gone.addAll(Pieces.entries(each.before(), each.id()));
        }
        added.addAll(Pieces.entries(plain, each.id()));
        update.setString(1, plain);
        update.setString(2, Initials.of(plain));
        update.setInt(3, Initials.VERSION);
        update.setLong(4, each.id());
        update.setString(5, each.name());
        update.addBatch();
      }
      update.executeBatch();
    }
    Set<Long> kept = new HashSet<>(gone);
    kept.retainAll(added);
    gone.removeAll(kept);
    added.removeAll(kept);
    each(connection, "delete from taxpayer_piece where entry = ?", gone);
    each(connection, "insert into taxpayer_piece (entry) values (?)", added);
  }

  private static void each(Connection connection, String sql, Set<Long> entries)
      throws SQLException {
    if (entries.isEmpty()) {
      return;
    }
    try (PreparedStatement write = connection.prepareStatement(sql)) {
      for (long entry : entries) {
        write.setLong(1, entry);
        write.addBatch();
      }
      write.executeBatch();
    }
  }
}
