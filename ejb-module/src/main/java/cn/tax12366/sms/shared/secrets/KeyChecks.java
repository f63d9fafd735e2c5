package cn.tax12366.sms.shared.secrets;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Which keys the database was sealed with: a setting for each, which only that key opens. They tell
 * a lost or foreign key file at the start, and not at the first phone.
 */
final class KeyChecks {

  private static final String PREFIX = "key.check.";
  private static final String CONTENT = "sealed with this key";

  private final DataSource dataSource;

  KeyChecks(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** By id of the key. */
  Map<String, String> all() {
    Map<String, String> checks = new TreeMap<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select name, content from platform_setting where name like ?")) {
      select.setString(1, PREFIX + "%");
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          checks.put(row.getString(1).substring(PREFIX.length()), row.getString(2));
        }
      }
      return checks;
    } catch (SQLException e) {
      throw new IllegalStateException("The keys of the database cannot be read", e);
    }
  }

  /** True if {@code check} was made by the key of this id in {@code keys}. */
  static boolean fits(KeyRing keys, String check) {
    try {
      return CONTENT.equals(new Sealing(keys).openText(Purpose.KEY_CHECK, check));
    } catch (NotOpened otherKey) {
      return false;
    }
  }

  /** Writes down that the newest key seals; where another node has done so, its entry stays. */
  void add(KeyRing keys) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into platform_setting (name, content) values (?, ?)"
                    + " on conflict do nothing")) {
      insert.setString(1, PREFIX + keys.sealing().id());
      insert.setString(2, new Sealing(keys).seal(Purpose.KEY_CHECK, CONTENT));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The key of the database cannot be written down", e);
    }
  }
}
