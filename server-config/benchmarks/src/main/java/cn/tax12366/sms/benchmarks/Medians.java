package cn.tax12366.sms.benchmarks;

import java.util.Collection;
import java.util.List;

/** The middle of what rounds have shown: one that was disturbed does not move it. */
final class Medians {

  private Medians() {}

  /**
   * The middle one, or the mean of the two in the middle.
   *
   * @throws IllegalArgumentException if there are none
   */
  static double of(Collection<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("No round, no median");
    }
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
