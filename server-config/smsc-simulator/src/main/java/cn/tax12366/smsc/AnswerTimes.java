package cn.tax12366.smsc;

/** How long the platform took to acknowledge deliveries, to the millisecond up to ten seconds. */
final class AnswerTimes {

  private static final int MOST = 10_000;

  private final long[] byMillis = new long[MOST + 1];
  private long all;

  synchronized void took(long nanos) {
    byMillis[(int) Math.min(MOST, nanos / 1_000_000)]++;
    all++;
  }

  /**
   * The time within which this share was acknowledged, in milliseconds; 0 while there is none.
   *
   * @param share 0.99 for all but the slowest hundredth
   */
  synchronized long within(double share) {
    long left = (long) Math.ceil(all * share);
    for (int millis = 0; millis < MOST; millis++) {
      left -= byMillis[millis];
      if (left <= 0) {
        return millis;
      }
    }
    return MOST;
  }
}
