package cn.tax12366.sms.integration;

import cn.tax12366.sms.shared.RowOutcome;
import java.util.Optional;

/**
 * What became of one row.
 *
 * @param number the row's number in its own file or stream
 * @param refusal why it was refused; present exactly if the outcome is REFUSED
 */
public record RowResult(int number, RowOutcome outcome, Optional<IntakeRefusal> refusal) {

  static RowResult of(int number, RowOutcome outcome) {
    return new RowResult(number, outcome, Optional.empty());
  }

  static RowResult refused(IntakeRefusal refusal) {
    return new RowResult(refusal.getRowNumber(), RowOutcome.REFUSED, Optional.of(refusal));
  }
}
