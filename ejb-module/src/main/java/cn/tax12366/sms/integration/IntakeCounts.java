package cn.tax12366.sms.integration;

import java.util.List;

/**
 * How many rows met with which outcome.
 *
 * @param warned rows that were taken although there is something to look at
 * @param conflicting of those, the rows of which a part was not taken: it is otherwise by hand
 */
record IntakeCounts(
    int read, int added, int changed, int unchanged, int refused, int warned, int conflicting) {

  static IntakeCounts of(List<RowResult> results) {
    int[] byOutcome = new int[4];
    int warned = 0;
    int conflicting = 0;
    for (RowResult result : results) {
      byOutcome[result.outcome().ordinal()]++;
      warned += result.finding().filter(IntakeFinding::isWarning).isPresent() ? 1 : 0;
      conflicting += result.finding().filter(IntakeFinding::isConflict).isPresent() ? 1 : 0;
    }
    return new IntakeCounts(
        results.size(),
        byOutcome[0],
        byOutcome[1],
        byOutcome[2],
        byOutcome[3],
        warned,
        conflicting);
  }
}
