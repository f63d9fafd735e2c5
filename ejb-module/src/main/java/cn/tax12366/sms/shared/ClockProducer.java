package cn.tax12366.sms.shared;

import cn.tax12366.sms.shared.database.PlatformSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/**
 * Makes the two clocks (D9). The only place that asks the machine for the time.
 *
 * <p>The offset of the business clock is fixed once, at the first start ({@code sms.clock.start},
 * demo only), and stored with the data: a platform started again goes on where its own time stands,
 * and business time never steps back.
 */
@ApplicationScoped
public class ClockProducer {

  /** The zone in which the bureau's days and hours are counted. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Inject private PlatformSettings settings;

  @Produces
  @SystemTime
  @Dependent
  public Clock systemClock() {
    return Clock.system(ZONE);
  }

  @Produces
  @BusinessTime
  @Dependent
  public Clock businessClock() {
    return Clock.offset(Clock.system(ZONE), Duration.ofMillis(settings.clockOffsetMillis()));
  }
}
