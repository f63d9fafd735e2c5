package cn.tax12366.sms.outbound.dispatch;

import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import javax.sql.DataSource;

/** The rows of sender processes. Their leases are judged by the database's time alone. */
@ApplicationScoped
class SenderNodes {

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected SenderNodes() {}

  SenderNodes(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  void renew(String id, long seconds) {
    ShortTransaction.run(
        dataSource,
        "The lease of this node cannot be renewed",
        connection -> {
          try (PreparedStatement update =
                  connection.prepareStatement(
                      "update sender_node set lease_until ="
                          + " current_timestamp + cast(? as integer) * interval '1' second"
                          + " where id = ?");
              PreparedStatement insert =
                  connection.prepareStatement(
                      "insert into sender_node (lease_until, id) values"
                          + " (current_timestamp + cast(? as integer) * interval '1' second, ?)");
              PreparedStatement clear =
                  connection.prepareStatement(
                      "delete from sender_node"
                          + " where lease_until < current_timestamp - interval '1' day")) {
            update.setLong(1, seconds);
            update.setString(2, id);
            if (update.executeUpdate() == 0) {
              insert.setLong(1, seconds);
              insert.setString(2, id);
              insert.executeUpdate();
              clear.executeUpdate();
            }
            return null;
          }
        });
  }
}
