package cn.tax12366.sms.shared.database;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database that the configuration names: PostgreSQL where {@code sms.db.url} begins with {@code
 * jdbc:postgresql:}, else H2, and H2 in {@code sms.home} where no URL is given.
 *
 * <p>Public, and known to no code, because the server's pool makes it by name. It is deliberately
 * no {@code XADataSource}: H2's own data source is one, and would hide a transaction over database
 * and broker that fails on PostgreSQL (D2).
 */
public final class ConfiguredDataSource implements DataSource {

  /**
   * Committed means written ({@code WRITE_DELAY=0}, D6); the PostgreSQL mode gives both databases
   * the same spelling of sequences and of {@code on conflict do nothing}.
   */
  static final String H2_OPTIONS =
      ";WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
          + ";LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE";

  private DataSource target;

  private synchronized DataSource target() throws SQLException {
    if (target == null) {
      target = configured(ConfigProvider.getConfig(getClass().getClassLoader()));
    }
    return target;
  }

  private static DataSource configured(Config config) throws SQLException {
    String user = config.getOptionalValue("sms.db.user", String.class).orElse("sms");
    String password = config.getOptionalValue("sms.db.password", String.class).orElse("");
    String url =
        config.getOptionalValue("sms.db.url", String.class).orElseGet(() -> inHome(config));
    if (url.startsWith("jdbc:postgresql:")) {
      PGSimpleDataSource postgresql = new PGSimpleDataSource();
      postgresql.setUrl(url);
      postgresql.setUser(user);
      postgresql.setPassword(password);
      postgresql.setReWriteBatchedInserts(true);
      return postgresql;
    }
    if (url.startsWith("jdbc:h2:")) {
      JdbcDataSource h2 = new JdbcDataSource();
      h2.setURL(url.contains(";") ? url : url + H2_OPTIONS);
      h2.setUser(user);
      h2.setPassword(password);
      return h2;
    }
    throw new SQLException("sms.db.url must begin with jdbc:postgresql: or jdbc:h2:, not " + url);
  }

  private static String inHome(Config config) {
    Path home =
        Path.of(config.getOptionalValue("sms.home", String.class).orElse("sms-home"))
            .toAbsolutePath();
    return "jdbc:h2:file:" + home.resolve("database").resolve("sms");
  }

  @Override
  public Connection getConnection() throws SQLException {
    return target().getConnection();
  }

  @Override
  public Connection getConnection(String username, String password) throws SQLException {
    return target().getConnection();
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return target().getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    target().setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    target().setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return target().getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException(
        "no logger of java.util.logging stands above this data source");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return target().unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return target().isWrapperFor(type);
  }
}
