package cn.tax12366.sms.shared.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/**
 * Connections kept open and lent out, sixteen at most: as few as the dispatch has threads. Each is
 * asked whether it still lives before it is lent again, so that a database that was away is found
 * again by itself. One in which something failed is not lent again.
 */
final class ConnectionPool extends DelegatingDataSource implements AutoCloseable {

  private static final int MOST = 16;
  private static final int PATIENCE_SECONDS = 10;

  private final DataSource target;
  private final Semaphore free = new Semaphore(MOST);
  private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  ConnectionPool(DataSource target) {
    this.target = target;
  }

  @Override
  public Connection getConnection() throws SQLException {
    try {
      // Without waiting also where the thread is interrupted, as a server that ends may do.
      if (!free.tryAcquire() && !free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new SQLTransientConnectionException(
            "All " + MOST + " connections have been in use for " + PATIENCE_SECONDS + " s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLTransientConnectionException("Interrupted while waiting for a connection", e);
    }
    boolean lent = false;
    try {
      Connection connection = alive();
      lent = true;
      return lent(connection);
    } finally {
      if (!lent) {
        free.release();
      }
    }
  }

  private Connection alive() throws SQLException {
    for (Connection known = idle.poll(); known != null; known = idle.poll()) {
      if (known.isValid(2)) {
        return known;
      }
      discard(known);
    }
    return target.getConnection();
  }

  private Connection lent(Connection connection) {
    AtomicBoolean back = new AtomicBoolean();
    AtomicBoolean sound = new AtomicBoolean(true);
    return (Connection)
        Proxy.newProxyInstance(
            ConnectionPool.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              switch (method.getName()) {
                case "close" -> {
                  if (back.compareAndSet(false, true)) {
                    takeBack(connection, sound.get());
                  }
                  return null;
                }
                case "isClosed" -> {
                  return back.get() || connection.isClosed();
                }
                default -> {
                  return call(connection, method, arguments, sound);
                }
              }
            });
  }

  private static Object call(
      Connection connection, Method method, Object[] arguments, AtomicBoolean sound)
      throws Throwable {
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException e) {
      sound.set(false);
      throw e.getCause();
    }
  }

  private void takeBack(Connection connection, boolean sound) throws SQLException {
    try {
      if (sound && !closed && connection.getAutoCommit()) {
        idle.push(connection);
        if (closed) {
          close();
        }
      } else {
        discard(connection);
      }
    } finally {
      free.release();
    }
  }

  private static void discard(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      System.getLogger(ConnectionPool.class.getName())
          .log(System.Logger.Level.DEBUG, "The connection was gone already", e);
    }
  }

  /** Closes what is not lent; what is lent is closed when it comes back. */
  @Override
  public void close() {
    closed = true;
    for (Connection known = idle.poll(); known != null; known = idle.poll()) {
      discard(known);
    }
  }

  @Override
  DataSource target() {
    return target;
  }
}
