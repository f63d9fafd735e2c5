package cn.tax12366.sms.integration;

import cn.tax12366.sms.integration.list.ListRow;
import cn.tax12366.sms.shared.RowOutcome;
import java.util.Optional;

/**
 * What became of one row.
 *
 * @param number the row's number in its own file or stream
 * @param finding why it was refused, or of what its taker is warned; always present if the outcome
 *     is REFUSED
 */
public record RowResult(int number, RowOutcome outcome, Optional<IntakeFinding> finding) {

  static RowResult of(ListRow row, RowOutcome outcome) {
    return new RowResult(row.number(), outcome, Optional.empty());
  }

  static RowResult refused(IntakeFinding refusal) {
    return new RowResult(refusal.getRowNumber(), RowOutcome.REFUSED, Optional.of(refusal));
  }

  RowResult warned(IntakeFinding warning) {
    return new RowResult(number, outcome, Optional.of(warning));
  }
}
