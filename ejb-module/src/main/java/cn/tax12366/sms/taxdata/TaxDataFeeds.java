package cn.tax12366.sms.taxdata;

import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** How fresh the data of each source is. */
@ApplicationScoped
class TaxDataFeeds {

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  TaxDataFeeds() {}

  TaxDataFeeds(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Time goes forwards: an older intake that ends later changes nothing. */
  void complete(String source, Instant asOf) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update tax_data_feed set as_of = ? where source = ? and as_of < ?");
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into tax_data_feed (source, as_of) values (?, ?) on conflict do nothing")) {
      insert.setString(1, source);
      insert.setTimestamp(2, Timestamp.from(asOf));
      insert.executeUpdate();
      update.setTimestamp(1, Timestamp.from(asOf));
      update.setString(2, source);
      update.setTimestamp(3, Timestamp.from(asOf));
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The freshness of " + source + " cannot be recorded", e);
    }
  }

  Map<String, Instant> all() {
    Map<String, Instant> found = new TreeMap<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select source, as_of from tax_data_feed");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        found.put(row.getString("source"), row.getTimestamp("as_of").toInstant());
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The freshness of the tax data cannot be read", e);
    }
    return found;
  }
}
