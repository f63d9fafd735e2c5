package cn.tax12366.sms.smpp;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long a link waits before it tries again: 1, 2, 4 … 60 s, each a fifth more or less. */
final class BackOff {

  private static final long MOST_SECONDS = 60;

  private final RandomGenerator random;
  private int failures;

  BackOff(RandomGenerator random) {
    this.random = random;
  }

  /** The pause after one more failure. */
  Duration next() {
    long seconds = Math.min(MOST_SECONDS, 1L << Math.min(failures, 6));
    failures++;
    return Duration.ofMillis(Math.round(seconds * 1000 * (0.8 + 0.4 * random.nextDouble())));
  }

  /** It has worked. */
  void reset() {
    failures = 0;
  }
}
