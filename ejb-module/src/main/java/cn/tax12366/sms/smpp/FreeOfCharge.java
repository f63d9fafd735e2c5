package cn.tax12366.sms.smpp;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a link says to the carrier about money, and it can say one thing only: the provincial bureau
 * pays by the month, and nobody pays for a message that is sent (R9.1, R9.3); who writes to the
 * platform pays the ordinary rate (R9.2). The settings carry the names of the carriers' own
 * protocols, so that whoever copies them from a contract finds out here.
 *
 * <p>{@code sms.smpp.<name>.fee-user-type} is 2 (the service, not a person), {@code .fee-type} 01
 * (free), {@code .fee-code} 0 (no fen, in one to six noughts), {@code .service-id} nothing or CMT,
 * and {@code .source} no number of a service that costs more than an ordinary message.
 *
 * @param source the number people see and answer to
 * @param service what messages name as their service; empty for nothing
 */
record FreeOfCharge(String source, String service) {

  /** The numbers of services that cost extra: 1062 within a province, 1066 in the whole country. */
  private static final String COSTS_EXTRA = "106[26]\\d*";

  /**
   * Looks at the settings of a link.
   *
   * @param link its name
   * @param settings the value of a key behind {@code sms.smpp.<name>.}; empty where none is set
   * @throws IllegalArgumentException if somebody would be charged; the message names setting, value
   *     and article
   */
  static FreeOfCharge of(String link, Function<String, Optional<String>> settings) {
    String named = "sms.smpp." + link + ".";
    require(named, settings, "fee-user-type", "2", "must be 2 (nobody is charged for a message)");
    require(named, settings, "fee-type", "01", "must be 01 (free)");
    require(named, settings, "fee-code", "0{1,6}", "must be 0 (fen for a message)");
    String service =
        require(named, settings, "service-id", "|CMT", "must be empty or CMT (no tariff)");
    String source = settings.apply("source").orElse("12366").strip();
    if (source.matches(COSTS_EXTRA)) {
      throw refusal(
          named, "source", "must not be the number of a service that costs extra", source);
    }
    return new FreeOfCharge(source, service);
  }

  private static String require(
      String named,
      Function<String, Optional<String>> settings,
      String key,
      String admitted,
      String must) {
    String value = settings.apply(key).orElse("").strip();
    if (!value.isEmpty() && !value.matches(admitted)) {
      throw refusal(named, key, must, value);
    }
    return value;
  }

  private static IllegalArgumentException refusal(
      String named, String key, String must, String value) {
    return new IllegalArgumentException(
        named
            + key
            + " "
            + must
            + ", not "
            + value
            + ": the provincial bureau pays by the month, and no taxpayer pays for the messages of"
            + " this platform (article 9 of the regulation)");
  }
}
