package cn.tax12366.sms.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many messages that nobody asked for one phone may get on one business day ({@code
 * sms.limit.per-phone-and-day}, 3), whoever sends them. Answers to people neither count nor wait.
 */
@ApplicationScoped
public class PhoneLimitSettings {

  private static final int MOST = 20;

  private int perPhoneAndDay;

  /** For the container. */
  protected PhoneLimitSettings() {}

  /**
   * @throws IllegalArgumentException if it is not 1 to 20
   */
  @Inject
  public PhoneLimitSettings(
      @ConfigProperty(name = "sms.limit.per-phone-and-day", defaultValue = "3")
          int perPhoneAndDay) {
    if (perPhoneAndDay < 1 || perPhoneAndDay > MOST) {
      throw new IllegalArgumentException(
          "sms.limit.per-phone-and-day must be from 1 to " + MOST + ", not " + perPhoneAndDay);
    }
    this.perPhoneAndDay = perPhoneAndDay;
  }

  /** 1 to 20. */
  public int perPhoneAndDay() {
    return perPhoneAndDay;
  }
}
