package cn.tax12366.sms.broker;

/** {@code sms.broker.url} is no address of a broker; the server refuses to start with it. */
final class MalformedBrokerUrl extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  MalformedBrokerUrl(String url, String reason) {
    super("sms.broker.url must read tcp://host:port[?name=value&…], not '" + url + "': " + reason);
  }
}
