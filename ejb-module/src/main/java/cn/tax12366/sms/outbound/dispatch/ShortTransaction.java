package cn.tax12366.sms.outbound.dispatch;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A database transaction of its own, outside any of the container's: over as soon as its work is,
 * so that no row is ever locked while something waits for a carrier (D3).
 */
final class ShortTransaction {

  private ShortTransaction() {}

  /** What is done in one transaction. */
  @FunctionalInterface
  interface Work<T> {
    T in(Connection connection) throws SQLException;
  }

  /**
   * @param act what is done, for the message of the failure: "Chunk 7 cannot be claimed"
   */
  static <T> T run(DataSource dataSource, String act, Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.in(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(act, e);
    }
  }
}
