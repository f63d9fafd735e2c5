package cn.tax12366.sms.shared.database;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Who may do a thing that only one node may do at a time (D5): the holder of its lease row.
 *
 * <p>The database's clock alone decides whether a lease has run out, so nodes need not agree on the
 * time.
 */
@Stateless
@PermitAll
public class Leases {

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  public Leases() {}

  Leases(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Takes or renews the lease.
   *
   * @param name what is to be done, such as {@code outbound.sweep}
   * @param holder who asks; the same holder may renew at any time
   * @param duration how long it holds unless renewed; whole seconds
   * @return true if {@code holder} holds it now
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean tryHold(String name, String holder, Duration duration) {
    try (Connection connection = dataSource.getConnection()) {
      return renew(connection, name, holder, duration)
          || create(connection, name, holder, duration);
    } catch (SQLException e) {
      throw new IllegalStateException("The lease " + name + " can be neither taken nor renewed", e);
    }
  }

  private static boolean renew(Connection connection, String name, String holder, Duration duration)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update lease set fence = case when holder = ? then fence else fence + 1 end, holder = ?,"
                + " held_until = current_timestamp + cast(? as integer) * interval '1' second"
                + " where name = ? and (holder = ? or held_until < current_timestamp)")) {
      update.setString(1, holder);
      update.setString(2, holder);
      update.setLong(3, duration.toSeconds());
      update.setString(4, name);
      update.setString(5, holder);
      return update.executeUpdate() == 1;
    }
  }

  private static boolean create(
      Connection connection, String name, String holder, Duration duration) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into lease (name, holder, fence, held_until)"
                + " values (?, ?, 1, current_timestamp + cast(? as integer) * interval '1' second)"
                + " on conflict do nothing")) {
      insert.setString(1, name);
      insert.setString(2, holder);
      insert.setLong(3, duration.toSeconds());
      return insert.executeUpdate() == 1;
    }
  }
}
