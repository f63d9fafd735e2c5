package cn.tax12366.sms.outbound.dispatch;

import java.time.Duration;
import java.util.Optional;

/**
 * When a message is tried again after a passing fault of its own. What is the link's fault (down,
 * throttled, queue full) is tried again soon and uses up nothing.
 */
final class RetrySchedule {

  /** After this pause a message is tried again that the link could not take. */
  static final Duration LINK_BUSY = Duration.ofSeconds(2);

  private static final Duration[] PAUSES = {
    Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofMinutes(30)
  };

  private RetrySchedule() {}

  /**
   * @param attempts how many have been made, the one that has just failed included
   * @return the pause before the next; empty if that was the last
   */
  static Optional<Duration> pauseAfter(int attempts) {
    return attempts >= 1 && attempts <= PAUSES.length
        ? Optional.of(PAUSES[attempts - 1])
        : Optional.empty();
  }
}
