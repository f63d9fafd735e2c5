package cn.tax12366.sms.shared.secrets;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Whether another node works with this database: it would read phones with older keys. */
final class OtherNodes {

  /** Longer than the lease of a node that has been killed, perhaps this one a moment ago. */
  private static final int SECONDS = 120;

  private OtherNodes() {}

  /**
   * Returns once no node has a lease as a sender.
   *
   * @throws IllegalStateException if one still has after two minutes
   */
  static void awaitNone(DataSource dataSource) throws SQLException {
    for (int second = 0; second < SECONDS; second++) {
      if (!anyAlive(dataSource)) {
        return;
      }
      sleep();
    }
    throw new IllegalStateException(
        "Another node works with this database. Stop all of them before one starts with a new key");
  }

  private static boolean anyAlive(DataSource dataSource) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select 1 from sender_node where lease_until > current_timestamp");
        ResultSet row = select.executeQuery()) {
      return row.next();
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for another node to end", e);
    }
  }
}
