package cn.tax12366.sms.smpp;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How many messages a link has handed over lately, second by second for an hour. */
final class SendingPace {

  private static final int HOUR = 3600;
  private static final int MINUTE = 60;
  private static final int LATELY = 10;

  private final LongSupplier nanoTime;
  private final int[] seconds = new int[HOUR];
  private long present;

  /**
   * @param nanoTime as {@link System#nanoTime}
   */
  SendingPace(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.present = second();
  }

  synchronized void add(int messages) {
    goOn();
    seconds[slot(0)] += messages;
  }

  /** Over the last ten seconds that are over. */
  synchronized double perSecond() {
    goOn();
    int sum = 0;
    for (int ago = 1; ago <= LATELY; ago++) {
      sum += seconds[slot(ago)];
    }
    return (double) sum / LATELY;
  }

  /** Sixty minutes, the present one last. */
  synchronized List<Integer> lastHour() {
    goOn();
    Integer[] minutes = new Integer[HOUR / MINUTE];
    Arrays.fill(minutes, 0);
    for (int ago = 0; ago < HOUR; ago++) {
      minutes[minutes.length - 1 - ago / MINUTE] += seconds[slot(ago)];
    }
    return List.of(minutes);
  }

  /** Empties the seconds that have begun since the last look. */
  private void goOn() {
    long now = second();
    for (long gone = Math.min(now - present, HOUR); gone > 0; gone--) {
      seconds[(int) Math.floorMod(now - gone + 1, (long) HOUR)] = 0;
    }
    present = now;
  }

  private int slot(int ago) {
    return (int) Math.floorMod(present - ago, (long) HOUR);
  }

  private long second() {
    return TimeUnit.NANOSECONDS.toSeconds(nanoTime.getAsLong());
  }
}
