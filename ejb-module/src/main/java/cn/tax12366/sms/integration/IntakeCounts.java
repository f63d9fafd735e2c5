package cn.tax12366.sms.integration;

import java.util.List;

/** How many rows met with which outcome. */
record IntakeCounts(int read, int added, int changed, int unchanged, int refused) {

  static final IntakeCounts NONE = new IntakeCounts(0, 0, 0, 0, 0);

  static IntakeCounts of(List<RowResult> results) {
    int[] byOutcome = new int[4];
    results.forEach(result -> byOutcome[result.outcome().ordinal()]++);
    return new IntakeCounts(results.size(), byOutcome[0], byOutcome[1], byOutcome[2], byOutcome[3]);
  }
}
