package cn.tax12366.sms.notices.trial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many messages one officer may send to his own phone on one business day ({@code
 * sms.test-send.per-day}, 10).
 */
@ApplicationScoped
public class TestSendSettings {

  private static final int MOST = 50;

  private int perDay;

  /** For the container. */
  protected TestSendSettings() {}

  /**
   * @throws IllegalArgumentException if it is not 1 to 50
   */
  @Inject
  public TestSendSettings(
      @ConfigProperty(name = "sms.test-send.per-day", defaultValue = "10") int perDay) {
    if (perDay < 1 || perDay > MOST) {
      throw new IllegalArgumentException(
          "sms.test-send.per-day must be from 1 to " + MOST + ", not " + perDay);
    }
    this.perDay = perDay;
  }

  /** 1 to 50. */
  public int perDay() {
    return perDay;
  }
}
