package cn.tax12366.sms.integration;

import java.util.List;

/** How many rows met with which outcome. */
record IntakeCounts(int read, int added, int changed, int unchanged, int refused, int warned) {

  static IntakeCounts of(List<RowResult> results) {
    int[] byOutcome = new int[4];
    int warned = 0;
    for (RowResult result : results) {
      byOutcome[result.outcome().ordinal()]++;
      warned += result.finding().filter(IntakeFinding::isWarning).isPresent() ? 1 : 0;
    }
    return new IntakeCounts(
        results.size(), byOutcome[0], byOutcome[1], byOutcome[2], byOutcome[3], warned);
  }
}
