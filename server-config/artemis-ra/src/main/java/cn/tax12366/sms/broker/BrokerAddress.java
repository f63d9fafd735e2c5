package cn.tax12366.sms.broker;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * Where an external broker listens, as {@code sms.broker.url} writes it: {@code tcp://host:port},
 * optionally followed by options of the connection such as {@code
 * ?sslEnabled=true&trustStorePath=/etc/sms/broker.p12}, which are handed on as they are.
 *
 * @param connectionParameters the same in the spelling of a resource adapter: {@code
 *     host=…;port=…;name=value}
 */
record BrokerAddress(String connectionParameters) {

  private static final Pattern OPTION = Pattern.compile("[A-Za-z][A-Za-z0-9]*=[^;,=&]+");

  /**
   * Reads the address.
   *
   * @throws MalformedBrokerUrl if it is anything else; the message says what is wrong with it
   */
  static BrokerAddress of(String url) {
    URI uri;
    try {
      uri = new URI(url.strip());
    } catch (URISyntaxException e) {
      throw new MalformedBrokerUrl(url, e.getReason());
    }
    if (!"tcp".equals(uri.getScheme())) {
      throw new MalformedBrokerUrl(url, "it must begin with tcp://");
    }
    if (uri.getHost() == null) {
      throw new MalformedBrokerUrl(url, "it names no host");
    }
    if (uri.getUserInfo() != null) {
      throw new MalformedBrokerUrl(
          "tcp://…@" + uri.getHost(),
          "the account belongs in sms.broker.user and sms.broker.password");
    }
    if (uri.getPort() < 1 || uri.getPort() > 65535) {
      throw new MalformedBrokerUrl(url, "it names no port between 1 and 65535");
    }
    if (uri.getRawPath() != null && !uri.getRawPath().isEmpty() && !"/".equals(uri.getRawPath())) {
      throw new MalformedBrokerUrl(url, "nothing but ?options may follow the port");
    }
    String host = uri.getHost().replaceAll("[\\[\\]]", "");
    StringJoiner parameters = new StringJoiner(";");
    parameters.add("host=" + host).add("port=" + uri.getPort());
    if (uri.getQuery() != null) {
      for (String option : uri.getQuery().split("&", -1)) {
        if (!OPTION.matcher(option).matches()) {
          throw new MalformedBrokerUrl(
              url, "an option must read name=value without , ; or =, not '" + option + "'");
        }
        parameters.add(option);
      }
    }
    return new BrokerAddress(parameters.toString());
  }
}
