package cn.tax12366.sms.reporting.supervision;

import java.time.LocalDate;
import java.util.NavigableMap;

/**
 * What a unit usually sends on a day on which it sends: the median of its last {@link #DAYS} such
 * days before today. Today is far beyond that with {@link #TIMES} times as many messages and at
 * least {@link #BEYOND} more; where there were fewer than {@link #FEWEST} days, nothing is usual
 * yet.
 */
final class Usual {

  static final int DAYS = 20;
  static final int FEWEST = 5;
  static final int TIMES = 3;
  static final int BEYOND = 200;

  /** So many days back are looked at for {@link #DAYS} with sending. */
  static final int LOOKED_BACK = 200;

  private final Long median;

  private Usual(Long median) {
    this.median = median;
  }

  /**
   * @param before messages of each day before today with any
   */
  static Usual of(NavigableMap<LocalDate, Long> before) {
    long[] last =
        before.descendingMap().values().stream()
            .limit(DAYS)
            .mapToLong(Long::longValue)
            .sorted()
            .toArray();
    if (last.length < FEWEST) {
      return new Usual(null);
    }
    int middle = last.length / 2;
    return new Usual(
        last.length % 2 == 1 ? last[middle] : (last[middle - 1] + last[middle] + 1) / 2);
  }

  /** Null where nothing is usual yet. */
  Long median() {
    return median;
  }

  boolean isFarBelow(long today) {
    return median != null && today >= TIMES * median && today >= median + BEYOND;
  }
}
