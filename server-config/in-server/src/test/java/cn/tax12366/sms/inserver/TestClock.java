package cn.tax12366.sms.inserver;

import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.ClockProducer;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The business clock of the server under test: goes on from where a test has set it. */
@Alternative
@Priority(1)
@ApplicationScoped
class TestClock {

  private static volatile Duration offset = Duration.ZERO;

  /** From now on it is this time in Shanghai. */
  static void set(String localDateTime) {
    Instant now = LocalDateTime.parse(localDateTime).atZone(ClockProducer.ZONE).toInstant();
    offset = Duration.between(Instant.now(), now);
  }

  @Produces
  @BusinessTime
  @Dependent
  Clock businessClock() {
    return new Shifted(ClockProducer.ZONE);
  }

  private static final class Shifted extends Clock {

    private final ZoneId zone;

    Shifted(ZoneId zone) {
      this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new Shifted(other);
    }

    @Override
    public Instant instant() {
      return Instant.now().plus(offset);
    }
  }
}
