package cn.tax12366.sms.organisation.administration;

import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.shared.OfficerCode;

/**
 * Something that officers keep and hand over to a colleague when they move: taxpayers, rules,
 * publishing. Answered by each capability that has such a thing; {@link HandOver} asks them all. No
 * decision of their own: who may hand over is decided by then.
 */
public interface Keeping {

  /** Stable word for programs, lower case: {@code taxpayers}; also the key of its texts. */
  String kind();

  /** How much of it {@code officer} keeps now. */
  long count(OfficerCode officer);

  /**
   * Gives everything that {@code from} keeps to {@code to}, in the transaction of the hand-over.
   *
   * @param by in whose name it is done
   * @return how much it was
   * @throws cn.tax12366.sms.shared.BusinessRuleViolation if {@code to} cannot keep it; nothing of
   *     any kind goes over then
   */
  long handOver(OfficerView from, OfficerView to, OfficerView by);
}
