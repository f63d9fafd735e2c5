package cn.tax12366.sms.shared.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
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
public final class ConfiguredDataSource extends DelegatingDataSource {

  /**
   * Committed means written ({@code WRITE_DELAY=0}, D6); the PostgreSQL mode gives both databases
   * the same spelling of sequences and of {@code on conflict do nothing}.
   *
   * <p>H2 never closes its file ({@code DB_CLOSE_DELAY=-1}): every end of the process leaves it as
   * a kill would, which is safe because nothing committed is outside of it. Closing is what is not
   * safe (2.2.224, h2database#2752 and #4065): after a crash it writes over space that the file's
   * own list still gives to older data, and a clean end marks that list as true; the next start
   * then fails with "Double mark". Compacting less at the close ({@code MAX_COMPACT_TIME=0}) only
   * makes that certain. What such an end leaves half done is taken back by {@link H2Leftovers}.
   */
  static final String H2_OPTIONS =
      ";WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
          + ";LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE";

  private final boolean asOwner;
  private DataSource target;

  /** For the platform at work, and the pool that makes it by name. */
  public ConfiguredDataSource() {
    this(false);
  }

  /**
   * @param asOwner as the one who owns the tables
   */
  ConfiguredDataSource(boolean asOwner) {
    this.asOwner = asOwner;
  }

  @Override
  synchronized DataSource target() throws SQLException {
    if (target == null) {
      target = configured(ConfigProvider.getConfig(getClass().getClassLoader()), asOwner);
    }
    return target;
  }

  /** True if the platform at work and the owner of the tables are two roles of the database. */
  static boolean hasTwoRoles(Config config) {
    String url = url(config);
    return url.startsWith("jdbc:postgresql:")
        ? config.getOptionalValue("sms.db.owner.user", String.class).isPresent()
        : isDivisible(url);
  }

  /** Name of the role of the platform at work, where {@link #hasTwoRoles}. */
  static String user(Config config) {
    return config.getOptionalValue("sms.db.user", String.class).orElse("sms");
  }

  static DataSource configured(Config config, boolean asOwner) throws SQLException {
    String url = url(config);
    boolean otherRole =
        asOwner && config.getOptionalValue("sms.db.owner.user", String.class).isPresent();
    String prefix = otherRole ? "sms.db.owner" : "sms.db";
    String user = config.getOptionalValue(prefix + ".user", String.class).orElse("sms");
    String password = config.getOptionalValue(prefix + ".password", String.class).orElse("");
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
      h2.setURL(withOptions(url));
      h2.setUser(user(config));
      h2.setPassword(config.getOptionalValue("sms.db.password", String.class).orElse(""));
      // The owner opens the file first, always: options of the database are his to set.
      H2Leftovers.takeBackOnce(h2);
      return asOwner || !isDivisible(url) ? h2 : DatabaseRoles.runtimeOf(h2);
    }
    throw new SQLException("sms.db.url must begin with jdbc:postgresql: or jdbc:h2:, not " + url);
  }

  /** An encrypted H2 wants the password of the file from everybody: it stays with one user. */
  private static boolean isDivisible(String h2) {
    return !h2.toUpperCase(Locale.ROOT).contains(";CIPHER=");
  }

  private static String url(Config config) {
    return config.getOptionalValue("sms.db.url", String.class).orElseGet(() -> inHome(config));
  }

  /** The options above, except those that the URL itself names. */
  static String withOptions(String url) {
    String named = url.toUpperCase(Locale.ROOT);
    return url
        + Arrays.stream(H2_OPTIONS.substring(1).split(";"))
            .filter(option -> !named.contains(";" + option.substring(0, option.indexOf('=') + 1)))
            .map(option -> ";" + option)
            .collect(Collectors.joining());
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
}
