package cn.tax12366.sms.shared.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Transactions as the container gives them, for services tested without one: within {@link
 * #required} everybody who asks gets the same connection, committed or rolled back at the end.
 */
public class TestTransactions extends DelegatingDataSource {

  private final DataSource target;
  private final ThreadLocal<Connection> current = new ThreadLocal<>();

  public TestTransactions(DataSource target) {
    this.target = target;
  }

  public <T> T required(Supplier<T> work) {
    try (Connection connection = target.getConnection()) {
      connection.setAutoCommit(false);
      current.set(connection);
      try {
        T result = work.get();
        connection.commit();
        return result;
      } catch (RuntimeException | Error e) {
        connection.rollback();
        throw e;
      } finally {
        current.remove();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = current.get();
    return connection == null ? target.getConnection() : unclosable(connection);
  }

  private static Connection unclosable(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            TestTransactions.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              try {
                return method.getName().equals("close")
                    ? null
                    : method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  DataSource target() {
    return target;
  }
}
