package cn.tax12366.smsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThrottleTest {

  private final AtomicLong now = new AtomicLong();

  @Test
  void refusesWhatComesAboveTheRate() {
    Throttle throttle = new Throttle(100, now::get);

    assertThat(admitted(throttle, 50)).isEqualTo(10);
  }

  @Test
  void admitsTheRateOverASecond() {
    Throttle throttle = new Throttle(100, now::get);
    long admitted = 0;
    for (int millis = 0; millis < 1_000; millis++) {
      now.set(millis * 1_000_000L);
      admitted += admitted(throttle, 1);
    }

    assertThat(admitted).isBetween(100L, 110L);
  }

  @Test
  void admitsEverythingWithoutARate() {
    assertThat(admitted(new Throttle(0, now::get), 10_000)).isEqualTo(10_000);
  }

  private static long admitted(Throttle throttle, int attempts) {
    return IntStream.range(0, attempts).filter(i -> throttle.admits()).count();
  }
}
