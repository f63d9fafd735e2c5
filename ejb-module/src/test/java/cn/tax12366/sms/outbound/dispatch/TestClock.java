package cn.tax12366.sms.outbound.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that stands still until it is told to go on. */
final class TestClock extends Clock {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private volatile Instant now;

  TestClock(String local) {
    set(local);
  }

  void set(String local) {
    now = LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
  }

  void advance(Duration time) {
    now = now.plus(time);
  }

  @Override
  public ZoneId getZone() {
    return SHANGHAI;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Instant instant() {
    return now;
  }
}
