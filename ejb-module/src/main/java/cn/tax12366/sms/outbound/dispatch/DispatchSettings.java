package cn.tax12366.sms.outbound.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the dispatch waits. All durations in seconds. */
@ApplicationScoped
public class DispatchSettings {

  @Inject
  @ConfigProperty(name = "sms.outbound.tokens", defaultValue = "8")
  private int tokens;

  @Inject
  @ConfigProperty(name = "sms.outbound.doubt-grace", defaultValue = "60")
  private long doubtGrace;

  @Inject
  @ConfigProperty(name = "sms.outbound.validity", defaultValue = "259200")
  private long validity;

  @Inject
  @ConfigProperty(name = "sms.outbound.void-codes", defaultValue = "DB:0101")
  private Set<String> voidCodes;

  protected DispatchSettings() {}

  DispatchSettings(int tokens, Duration doubtGrace, Duration validity) {
    this.voidCodes = Set.of("DB:0101");
    this.tokens = tokens;
    this.doubtGrace = doubtGrace.toSeconds();
    this.validity = validity.toSeconds();
  }

  /**
   * How many tokens are in the broker at once ({@code sms.outbound.tokens}). Few, so that what is
   * more urgent need not wait behind what was released before it.
   */
  public int tokens() {
    return tokens;
  }

  /**
   * How long a message in doubt waits for its receipt before it is sent again ({@code
   * sms.outbound.doubt-grace}, 60), counted from its submission.
   */
  public Duration doubtGrace() {
    return Duration.ofSeconds(doubtGrace);
  }

  /**
   * How long the carrier shall try where the batch names no end ({@code sms.outbound.validity}, 72
   * h).
   */
  public Duration validity() {
    return Duration.ofSeconds(validity);
  }

  /** How long after its submission a receipt may still come: an hour after the validity. */
  public Duration receiptsDue() {
    return validity().plusHours(1);
  }

  /**
   * Which of the carrier's words says that the number does not exist ({@code
   * sms.outbound.void-codes}): the first that does, empty if none. A phone that is switched off,
   * full or suspended is not meant.
   *
   * @param words of the receipt, such as its state and its error; any may be null
   */
  Optional<String> voidCode(String... words) {
    return Arrays.stream(words)
        .filter(word -> word != null && voidCodes.contains(word.toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}
