package cn.tax12366.sms.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How long processors have worked for something, looked at now and then: the release and the last
 * record are known to the millisecond, but only afterwards.
 */
final class ProcessorSeries {

  private final NavigableMap<Instant, Duration> looks = new TreeMap<>();

  void add(Instant at, Duration total) {
    looks.put(at, total);
  }

  /**
   * The work between two moments, between two looks by even shares. What lies before the first look
   * or after the last is not known and not counted.
   */
  Duration between(Instant from, Instant to) {
    return looks.isEmpty() ? Duration.ZERO : at(to).minus(at(from));
  }

  private Duration at(Instant moment) {
    Map.Entry<Instant, Duration> before = looks.floorEntry(moment);
    Map.Entry<Instant, Duration> after = looks.ceilingEntry(moment);
    if (before == null) {
      return after.getValue();
    }
    if (after == null || after.getKey().equals(before.getKey())) {
      return before.getValue();
    }
    double share =
        (double) Duration.between(before.getKey(), moment).toNanos()
            / Duration.between(before.getKey(), after.getKey()).toNanos();
    long gained = after.getValue().minus(before.getValue()).toNanos();
    return before.getValue().plusNanos((long) (share * gained));
  }
}
