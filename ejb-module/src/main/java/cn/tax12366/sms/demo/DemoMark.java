package cn.tax12366.sms.demo;

import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Remembers with the data that the demo province is complete. */
@ApplicationScoped
class DemoMark {

  private static final String NAME = "demo.loaded";

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected DemoMark() {}

  DemoMark(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  boolean isSet() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select content from platform_setting where name = ?")) {
      select.setString(1, NAME);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Whether the demo is loaded cannot be read", e);
    }
  }

  void set() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into platform_setting (name, content) values (?, 'true')"
                    + " on conflict do nothing")) {
      insert.setString(1, NAME);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("That the demo is loaded cannot be stored", e);
    }
  }
}
