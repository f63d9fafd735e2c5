package cn.tax12366.sms.organisation.structure;

import cn.tax12366.sms.shared.RowOutcome;
import java.util.Optional;

/**
 * What became of one entry of a list of units.
 *
 * @param refusal why it was refused; empty for every other outcome
 */
public record UnitResult(RowOutcome outcome, Optional<Refusal> refusal) {

  /** Which part of the entry a refusal is about. */
  public enum Part {
    CODE,
    PARENT,
    TIER,
    COUNTY_FUNCTIONS,
    VALID_FROM,
    VALID_TO,
    SUCCESSOR
  }

  /**
   * @param code key of a text beside those of the refusals
   * @param given what was refused: the one argument of the text
   */
  public record Refusal(Part part, String code, String given) {}

  static UnitResult of(RowOutcome outcome) {
    return new UnitResult(outcome, Optional.empty());
  }

  static UnitResult refused(Refusal refusal) {
    return new UnitResult(RowOutcome.REFUSED, Optional.of(refusal));
  }
}
