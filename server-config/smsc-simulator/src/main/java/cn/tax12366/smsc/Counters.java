package cn.tax12366.smsc;

import java.util.concurrent.atomic.LongAdder;

/** One counter for each {@link Count}, from zero at the start. */
final class Counters {

  private final LongAdder[] adders = new LongAdder[Count.values().length];

  Counters() {
    for (int i = 0; i < adders.length; i++) {
      adders[i] = new LongAdder();
    }
  }

  void add(Count what) {
    adders[what.ordinal()].increment();
  }

  long of(Count what) {
    return adders[what.ordinal()].sum();
  }
}
