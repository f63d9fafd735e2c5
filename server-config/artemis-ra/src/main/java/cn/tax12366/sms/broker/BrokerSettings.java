package cn.tax12366.sms.broker;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * What the configuration says about the broker.
 *
 * @param address the external broker of {@code sms.broker.url}; empty for the embedded one
 * @param user {@code sms.broker.user}, for the external broker
 * @param password {@code sms.broker.password}, for the external broker
 * @param data where the embedded broker keeps its journal: {@code broker} in {@code sms.home}
 */
record BrokerSettings(
    Optional<BrokerAddress> address, Optional<String> user, Optional<String> password, Path data) {

  /**
   * Reads them.
   *
   * @throws MalformedBrokerUrl if {@code sms.broker.url} is there and no address
   */
  static BrokerSettings of(Config config) {
    return new BrokerSettings(
        config.getOptionalValue("sms.broker.url", String.class).map(BrokerAddress::of),
        config.getOptionalValue("sms.broker.user", String.class),
        config.getOptionalValue("sms.broker.password", String.class),
        Path.of(config.getOptionalValue("sms.home", String.class).orElse("sms-home"))
            .toAbsolutePath()
            .normalize()
            .resolve("broker"));
  }

  /** Without the password. */
  @Override
  public String toString() {
    return address.map(BrokerAddress::connectionParameters).orElse("embedded in " + data);
  }
}
