package cn.tax12366.smsc;

import java.util.function.LongSupplier;

/** Lets so many submits a second through; a tenth of a second's worth may come at once. */
final class Throttle {

  private static final long SECOND = 1_000_000_000L;

  private final long interval;
  private final long burst;
  private final LongSupplier nanoTime;
  private long next;

  /**
   * @param rate submits a second, 0 for no limit
   * @param nanoTime a clock that only goes forward
   */
  Throttle(int rate, LongSupplier nanoTime) {
    interval = rate == 0 ? 0 : SECOND / rate;
    burst = Math.max(interval, SECOND / 10) - interval;
    this.nanoTime = nanoTime;
    next = nanoTime.getAsLong();
  }

  synchronized boolean admits() {
    if (interval == 0) {
      return true;
    }
    long now = nanoTime.getAsLong();
    if (next - now > burst) {
      return false;
    }
    next = Math.max(next, now) + interval;
    return true;
  }
}
