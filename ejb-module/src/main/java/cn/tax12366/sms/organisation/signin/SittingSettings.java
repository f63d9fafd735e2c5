package cn.tax12366.sms.organisation.signin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long a sitting may last: {@code sms.sitting.idle} minutes without a request of the person (1
 * to 15), {@code sms.sitting.longest} hours however busy it is (1 to 8). Shorter is allowed, longer
 * is not (S7). And how long one that has ended is kept: {@code sms.sitting.kept} days, no fewer
 * than the half year that the law wants to be able to ask for (S19).
 */
@ApplicationScoped
public class SittingSettings {

  static final int LONGEST_IDLE = 15;
  static final int LONGEST_HOURS = 8;

  /** Six months of any length. */
  static final int SHORTEST_KEPT = 184;

  static final int LONGEST_KEPT = 3660;

  @Inject
  @ConfigProperty(name = "sms.sitting.idle", defaultValue = "15")
  private int idle;

  @Inject
  @ConfigProperty(name = "sms.sitting.longest", defaultValue = "8")
  private int longest;

  @Inject
  @ConfigProperty(name = "sms.sitting.kept", defaultValue = "200")
  private int kept;

  protected SittingSettings() {}

  SittingSettings(int idle, int longest, int kept) {
    this.idle = idle;
    this.longest = longest;
    this.kept = kept;
    check();
  }

  @PostConstruct
  void check() {
    within("sms.sitting.idle", 1, idle, LONGEST_IDLE);
    within("sms.sitting.longest", 1, longest, LONGEST_HOURS);
    within("sms.sitting.kept", SHORTEST_KEPT, kept, LONGEST_KEPT);
  }

  private static void within(String key, int least, int given, int most) {
    if (given < least || given > most) {
      throw new IllegalArgumentException(
          key + " must be from " + least + " to " + most + ", not " + given);
    }
  }

  Duration idle() {
    return Duration.ofMinutes(idle);
  }

  Duration longest() {
    return Duration.ofHours(longest);
  }

  Duration kept() {
    return Duration.ofDays(kept);
  }
}
