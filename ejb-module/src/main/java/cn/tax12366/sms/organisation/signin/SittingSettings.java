package cn.tax12366.sms.organisation.signin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long a sitting may last: {@code sms.sitting.idle} minutes without a request of the person (1
 * to 15), {@code sms.sitting.longest} hours however busy it is (1 to 8). Shorter is allowed, longer
 * is not (S7).
 */
@ApplicationScoped
public class SittingSettings {

  static final int LONGEST_IDLE = 15;
  static final int LONGEST_HOURS = 8;

  @Inject
  @ConfigProperty(name = "sms.sitting.idle", defaultValue = "15")
  private int idle;

  @Inject
  @ConfigProperty(name = "sms.sitting.longest", defaultValue = "8")
  private int longest;

  protected SittingSettings() {}

  SittingSettings(int idle, int longest) {
    this.idle = idle;
    this.longest = longest;
    check();
  }

  @PostConstruct
  void check() {
    within("sms.sitting.idle", idle, LONGEST_IDLE);
    within("sms.sitting.longest", longest, LONGEST_HOURS);
  }

  private static void within(String key, int given, int most) {
    if (given < 1 || given > most) {
      throw new IllegalArgumentException(key + " must be from 1 to " + most + ", not " + given);
    }
  }

  Duration idle() {
    return Duration.ofMinutes(idle);
  }

  Duration longest() {
    return Duration.ofHours(longest);
  }
}
