package cn.tax12366.sms.addressbook.staff;

import cn.tax12366.sms.shared.RowOutcome;
import java.util.Optional;

/**
 * What became of one entry of a list of staff.
 *
 * @param refusal why it was refused; empty for every other outcome
 * @param departmentUnknown true where the unit has no such department, and the person is kept in
 *     one that the regulation does not name
 */
public record StaffResult(
    RowOutcome outcome, Optional<Refusal> refusal, boolean departmentUnknown) {

  /** Which part of the entry a refusal is about. */
  public enum Part {
    CODE,
    NAME,
    UNIT,
    DEPARTMENT,
    POST,
    PHONE
  }

  /**
   * @param code key of a text beside those of the refusals
   * @param given what was refused: the one argument of the text
   */
  public record Refusal(Part part, String code, String given) {}

  static StaffResult of(RowOutcome outcome, boolean departmentUnknown) {
    return new StaffResult(outcome, Optional.empty(), departmentUnknown);
  }

  static StaffResult refused(Part part, String code, String given) {
    return new StaffResult(RowOutcome.REFUSED, Optional.of(new Refusal(part, code, given)), false);
  }
}
