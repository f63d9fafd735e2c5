package cn.tax12366.sms.runnable;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What must be known before the server and its MicroProfile Config exist: read from system
 * properties and, in the usual mapping, environment variables ({@code SMS_HOME} for {@code
 * sms.home}).
 */
final class StartSettings {

  private static final int DEFAULT_PORT = 8080;

  private final Properties properties;
  private final Map<String, String> environment;

  StartSettings(Properties properties, Map<String, String> environment) {
    this.properties = properties;
    this.environment = environment;
  }

  /** Those of this process. */
  static StartSettings ofThisProcess() {
    return new StartSettings(System.getProperties(), System.getenv());
  }

  /** {@code sms.home}, absolute; the folder {@code sms-home} beside the caller if not said. */
  Path home() {
    return Path.of(read("sms.home").orElse("sms-home")).toAbsolutePath().normalize();
  }

  /** {@code sms.profile}; {@code production} if not said. */
  String profile() {
    return read("sms.profile").orElse("production");
  }

  /**
   * The port of HTTP: {@code payaramicro.port}, else {@code sms.http.port}, else 8080.
   *
   * @throws CannotStart if it is no port
   */
  int httpPort() {
    String port =
        read("payaramicro.port")
            .or(() -> read("sms.http.port"))
            .orElse(String.valueOf(DEFAULT_PORT));
    if (!port.matches("[0-9]{1,5}")
        || Integer.parseInt(port) < 1
        || Integer.parseInt(port) > 65535) {
      throw new CannotStart("sms.http.port must be a number from 1 to 65535, not '" + port + "'");
    }
    return Integer.parseInt(port);
  }

  /** True if {@code sms.demo.reset} is there and not {@code false}: begin the demo anew. */
  boolean demoReset() {
    return properties.containsKey("sms.demo.reset")
        && !"false".equals(properties.getProperty("sms.demo.reset"));
  }

  /** True if the data lives in a database elsewhere, which no deleting of files resets. */
  boolean databaseElsewhere() {
    return read("sms.db.url").isPresent();
  }

  private Optional<String> read(String name) {
    return Optional.ofNullable(properties.getProperty(name))
        .or(() -> Optional.ofNullable(environment.get(name)))
        .or(
            () ->
                Optional.ofNullable(
                    environment.get(name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase())))
        .filter(value -> !value.isBlank());
  }
}
