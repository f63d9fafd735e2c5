package cn.tax12366.sms.outbound.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
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

  protected DispatchSettings() {}

  DispatchSettings(int tokens, Duration doubtGrace, Duration validity) {
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
}
