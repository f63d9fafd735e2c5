package cn.tax12366.sms.outbound.dispatch;

import cn.tax12366.sms.shared.database.Lasting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The rows of sender processes. Their leases are judged by the database's time alone. */
@ApplicationScoped
class SenderNodes {

  private DataSource dataSource;

  protected SenderNodes() {}

  @Inject
  SenderNodes(@Lasting DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Signs on, or stays on. Several threads of one node may do so at once: the lease then is the
   * longest that any of them was told of.
   */
  void renew(String id, long seconds) {
    ShortTransaction.run(
        dataSource,
        "The lease of this node cannot be renewed",
        connection -> {
          if (prolong(connection, id, seconds)) {
            return null;
          }
          if (!signOn(connection, id, seconds)) {
            // Another thread has just done so; its lease may end before ours.
            prolong(connection, id, seconds);
          }
          clear(connection);
          return null;
        });
  }

  void remove(String id) {
    ShortTransaction.run(
        dataSource,
        "The lease of this node cannot be given back",
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement("delete from sender_node where id = ?")) {
            delete.setString(1, id);
            return delete.executeUpdate();
          }
        });
  }

  private static boolean prolong(Connection connection, String id, long seconds)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update sender_node set lease_until = greatest(lease_until,"
                + " current_timestamp + cast(? as integer) * interval '1' second) where id = ?")) {
      update.setLong(1, seconds);
      update.setString(2, id);
      return update.executeUpdate() == 1;
    }
  }

  private static boolean signOn(Connection connection, String id, long seconds)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into sender_node (lease_until, id) values"
                + " (current_timestamp + cast(? as integer) * interval '1' second, ?)"
                + " on conflict do nothing")) {
      insert.setLong(1, seconds);
      insert.setString(2, id);
      return insert.executeUpdate() == 1;
    }
  }

  private static void clear(Connection connection) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from sender_node where lease_until < current_timestamp - interval '1' day")) {
      delete.executeUpdate();
    }
  }
}
