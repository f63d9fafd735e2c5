package cn.tax12366.sms.outbound.route;

/**
 * A link to a carrier as it is configured.
 *
 * @param name its name, 1 to 40 characters, unique
 * @param host where the carrier listens
 * @param port 1 to 65535
 * @param tls whether the connection is encrypted, with a certificate that names {@code host} and is
 *     signed by an authority the Java installation trusts (S25)
 * @param systemId the name under which the platform binds, at most 15 characters
 * @param password at most 8 characters
 * @param window how many messages may be on the wire at once, 1 to 1000: also the most that can go
 *     out twice after a crash
 * @param rate messages a second at most, 0 for no limit
 * @param source the number people see and answer to, such as 12366
 * @param group links of one group get receipts for each other's messages; mostly its own name
 * @param idMode how the carrier's message ids are to be read
 * @param service what each message names as its service: nothing, or {@code CMT} where a carrier
 *     wants the ordinary short message named; any other is a tariff of the carrier's own (art. 9)
 */
public record LinkDefinition(
    String name,
    String host,
    int port,
    boolean tls,
    String systemId,
    String password,
    int window,
    int rate,
    String source,
    String group,
    IdMode idMode,
    String service) {

  /** How the ids in responses and in receipts are made comparable. */
  public enum IdMode {
    /** As they come, but for leading zeros and the case of letters. */
    AS_IS,
    /** Hexadecimal in the response, decimal in the receipt. */
    HEX_THEN_DECIMAL,
    /** Decimal in the response, hexadecimal in the receipt. */
    DECIMAL_THEN_HEX
  }

  public LinkDefinition {
    if (name == null || !name.matches("[A-Za-z0-9-]{1,40}")) {
      throw new IllegalArgumentException(
          "A link's name has 1 to 40 letters, digits or hyphens, not: " + name);
    }
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException("Link " + name + ": a port is 1 to 65535, not " + port);
    }
    if (systemId == null || systemId.length() > 15) {
      throw new IllegalArgumentException("Link " + name + ": system-id has at most 15 characters");
    }
    if (password == null || password.length() > 8) {
      throw new IllegalArgumentException("Link " + name + ": a password has at most 8 characters");
    }
    if (window < 1 || window > 1000) {
      throw new IllegalArgumentException("Link " + name + ": a window is 1 to 1000, not " + window);
    }
    if (rate < 0) {
      throw new IllegalArgumentException("Link " + name + ": a rate is not negative: " + rate);
    }
    if (service == null || !service.isEmpty() && !service.equals("CMT")) {
      throw new IllegalArgumentException(
          "Link " + name + ": a service is none or CMT, not " + service);
    }
  }

  /**
   * A link with the usual settings: no TLS, window 100, no limit of rate, source 12366, a group
   * alone.
   */
  public static LinkDefinition of(
      String name, String host, int port, String systemId, String password) {
    return new LinkDefinition(
        name, host, port, false, systemId, password, 100, 0, "12366", name, IdMode.AS_IS, "");
  }

  /** Without the password. */
  @Override
  public String toString() {
    return name + " (" + systemId + "@" + host + ":" + port + ", window " + window + ")";
  }
}
