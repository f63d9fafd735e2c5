package cn.tax12366.sms.outbound.route;

import java.util.Set;

/**
 * A link to a carrier as it is configured.
 *
 * @param name its name, 1 to 40 characters, unique
 * @param host where the carrier listens
 * @param port 1 to 65535
 * @param tls whether the connection is encrypted, with a certificate that names {@code host} and is
 *     signed by an authority the Java installation trusts (S25)
 * @param bind what the link is bound for; one that only sends needs another of its group that hears
 * @param systemId the name under which the platform binds, at most 15 characters
 * @param password at most 8 characters
 * @param window how many messages may be on the wire at once, 1 to 1000: also the most that can go
 *     out twice after a crash
 * @param rate messages a second at most, 0 for no limit
 * @param source the number people see and answer to, such as 12366
 * @param group links of one group get receipts for each other's messages; mostly its own name
 * @param idMode how the carrier's message ids are to be read
 * @param addressing how the numbers of its messages are to be understood
 * @param service what each message names as its service: nothing, or {@code CMT} where a carrier
 *     wants the ordinary short message named; any other is a tariff of the carrier's own (art. 9)
 */
public record LinkDefinition(
    String name,
    String host,
    int port,
    boolean tls,
    Bind bind,
    String systemId,
    String password,
    int window,
    int rate,
    String source,
    String group,
    IdMode idMode,
    Addressing addressing,
    String service) {

  /** What a link is bound for (SMPP 3.4, 2.2.1). */
  public enum Bind {
    /** Sends and hears. */
    TRX,
    /** Sends alone: receipts come over another link of its group. */
    TX,
    /** Hears alone: receipts, and what people write. */
    RX;

    /** True where messages can be handed over. */
    public boolean sends() {
      return this != RX;
    }

    /** True where receipts and what people write come in. */
    public boolean hears() {
      return this != TX;
    }
  }

  /**
   * Type of number and numbering plan (SMPP 3.4, 5.2.5 and 5.2.6), which carriers want in ways of
   * their own.
   *
   * @param sourceTon of the number people answer to, 0 to 6
   * @param sourceNpi of the same, 0 to 18
   * @param destinationTon of the phone, 0 to 6
   * @param destinationNpi of the same, 0 to 18
   * @param range the numbers for which a link that hears is bound, as a pattern of the carrier's
   *     (SMPP 3.4, 5.2.7), at most 40 characters; empty for all that are ours
   */
  public record Addressing(
      int sourceTon, int sourceNpi, int destinationTon, int destinationNpi, String range) {

    private static final int TYPES = 6;
    private static final Set<Integer> PLANS = Set.of(0, 1, 3, 4, 6, 8, 9, 10, 14, 18);
    private static final int LONGEST_RANGE = 40;

    /** A short number of the network's, to phones of its own numbering plan. */
    public static final Addressing USUAL = new Addressing(3, 0, 0, 1, "");

    public Addressing {
      for (int ton : new int[] {sourceTon, destinationTon}) {
        if (ton < 0 || ton > TYPES) {
          throw new IllegalArgumentException("A type of number is 0 to 6, not " + ton);
        }
      }
      for (int npi : new int[] {sourceNpi, destinationNpi}) {
        if (!PLANS.contains(npi)) {
          throw new IllegalArgumentException(
              "A numbering plan is one of 0, 1, 3, 4, 6, 8, 9, 10, 14 and 18, not " + npi);
        }
      }
      if (range == null || range.length() > LONGEST_RANGE) {
        throw new IllegalArgumentException("An address range has at most 40 characters");
      }
    }
  }

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
   * A link with the usual settings: a transceiver, no TLS, window 100, no limit of rate, source
   * 12366, a group alone.
   */
  public static LinkDefinition of(
      String name, String host, int port, String systemId, String password) {
    return new LinkDefinition(
        name,
        host,
        port,
        false,
        Bind.TRX,
        systemId,
        password,
        100,
        0,
        "12366",
        name,
        IdMode.AS_IS,
        Addressing.USUAL,
        "");
  }

  /** Without the password. */
  @Override
  public String toString() {
    return name + " (" + systemId + "@" + host + ":" + port + ", window " + window + ")";
  }
}
