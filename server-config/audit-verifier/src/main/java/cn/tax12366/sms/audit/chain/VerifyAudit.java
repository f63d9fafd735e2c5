package cn.tax12366.sms.audit.chain;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Verifies the audit trail without the platform: {@code java -jar audit-verifier.jar [--home=…]
 * [--url=…] [--user=…] [--anchors=…] [--keys=…] [--public-key=…] [--language=en]}.
 *
 * <p>What is not given is taken from the configuration of the platform: system properties and
 * environment variables {@code sms.home}, {@code sms.db.url}, {@code sms.db.user}, {@code
 * sms.db.password}, {@code sms.audit.anchors}, {@code sms.keys.file}. The password is never an
 * argument, which other users of the machine could read. A public key that is given is the only one
 * believed.
 *
 * <p>Ends with 0 if all is as it was written, 1 if something is not, 2 if it could not be verified.
 */
public final class VerifyAudit {

  /** All is as it was written. */
  static final int SOUND = 0;

  /** Something is not. */
  static final int UNSOUND = 1;

  /** Nobody knows. */
  static final int UNKNOWN = 2;

  private final Map<String, List<String>> options = new LinkedHashMap<>();
  private final UnaryOperator<String> configuration;
  private final PrintStream out;

  private VerifyAudit(String[] arguments, UnaryOperator<String> configuration, PrintStream out) {
    this.configuration = configuration;
    this.out = out;
    for (String argument : arguments) {
      if (!argument.matches("--(home|url|user|anchors|keys|public-key|language)=.+")) {
        throw new IllegalArgumentException("Not understood: " + argument);
      }
      int equals = argument.indexOf('=');
      options
          .computeIfAbsent(argument.substring(2, equals), name -> new ArrayList<>())
          .add(argument.substring(equals + 1));
    }
  }

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(arguments, VerifyAudit::configured, out));
  }

  private static String configured(String key) {
    String property = System.getProperty(key);
    return property != null
        ? property
        : System.getenv(key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"));
  }

  static int run(String[] arguments, UnaryOperator<String> configuration, PrintStream out) {
    try {
      return new VerifyAudit(arguments, configuration, out).verify();
    } catch (SQLException | RuntimeException e) {
      out.println("Not verified: " + e.getMessage());
      return UNKNOWN;
    }
  }

  private int verify() throws SQLException {
    String url =
        option("url", "sms.db.url", "jdbc:h2:file:" + home().resolve("database").resolve("sms"));
    Path anchors =
        Path.of(option("anchors", "sms.audit.anchors", home().resolve("audit").toString()));
    List<String> publicKeys =
        options.containsKey("public-key")
            ? options.get("public-key")
            : AnchorKeys.publicKeysIn(keys());
    if (publicKeys.isEmpty()) {
      throw new IllegalArgumentException(
          "there is no public key in " + keys() + ": give --public-key or --keys");
    }
    out.println("Database " + url.replaceAll("[?;].*$", ""));
    out.println("Anchors  " + anchors);
    publicKeys.forEach(key -> out.println("Key      " + key));
    Findings findings =
        new ChainVerifier(
                database(url),
                new AnchorFiles(anchors),
                AnchorKeys.trusting(publicKeys),
                Clock.systemUTC())
            .verify(
                checked -> {
                  if (checked % 100_000 == 0) {
                    out.println(checked + " …");
                  }
                });
    Locale language = Locale.forLanguageTag(option("language", "sms.language", "zh-CN"));
    for (Finding finding : findings.found()) {
      out.println(finding.kind() + ": " + FindingText.of(finding, language));
    }
    if (findings.total() > findings.found().size()) {
      out.println("… " + (findings.total() - findings.found().size()) + " more");
    }
    out.printf(
        "%d entries, positions %d to %d, head %s, %d findings%n",
        findings.checked(),
        findings.firstPosition(),
        findings.lastPosition(),
        findings.head(),
        findings.total());
    return findings.isSound() ? SOUND : UNSOUND;
  }

  private DataSource database(String url) throws SQLException {
    String user = option("user", "sms.db.user", "sms");
    String password = configuration.apply("sms.db.password");
    if (url.startsWith("jdbc:postgresql:")) {
      PGSimpleDataSource postgresql = new PGSimpleDataSource();
      postgresql.setUrl(url);
      postgresql.setUser(user);
      postgresql.setPassword(password);
      return postgresql;
    }
    if (!url.startsWith("jdbc:h2:")) {
      throw new IllegalArgumentException("the URL must begin with jdbc:postgresql: or jdbc:h2:");
    }
    JdbcDataSource h2 = new JdbcDataSource();
    // Read only, and never made where there is none: an empty database would be a sound one.
    h2.setURL(
        url.replaceAll(";.*$", "")
            + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
            + ";DEFAULT_NULL_ORDERING=HIGH");
    h2.setUser(user);
    h2.setPassword(password == null ? "" : password);
    return h2;
  }

  private Path home() {
    return Path.of(option("home", "sms.home", "sms-home")).toAbsolutePath();
  }

  private Path keys() {
    String file = configuration.apply("sms.keys.file");
    return options.containsKey("keys")
        ? Path.of(options.get("keys").get(0))
        : file != null ? Path.of(file).toAbsolutePath().getParent() : home().resolve("keys");
  }

  private String option(String name, String key, String otherwise) {
    String configured = configuration.apply(key);
    return options.containsKey(name)
        ? options.get(name).get(0)
        : configured == null ? otherwise : configured;
  }
}
