package cn.tax12366.sms.smpp;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Spreads submissions evenly over time: so many a second, and a tenth of a second's worth at once.
 */
final class SendingRate {

  private static final long BURST = TimeUnit.MILLISECONDS.toNanos(100);

  private final long interval;
  private long next = System.nanoTime();

  /**
   * @param perSecond 0 for no limit
   */
  SendingRate(int perSecond) {
    this.interval = perSecond == 0 ? 0 : TimeUnit.SECONDS.toNanos(1) / perSecond;
  }

  /** Waits for its turn. */
  void await() {
    if (interval == 0) {
      return;
    }
    long turn = takeTurn();
    long wait;
    while ((wait = turn - System.nanoTime()) > 0 && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(wait);
    }
  }

  private synchronized long takeTurn() {
    long earliest = System.nanoTime() - BURST;
    next = next - earliest < 0 ? earliest : next;
    long turn = next;
    next += interval;
    return turn;
  }
}
