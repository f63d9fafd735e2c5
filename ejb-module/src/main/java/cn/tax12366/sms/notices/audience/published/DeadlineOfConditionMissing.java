package cn.tax12366.sms.notices.audience.published;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** Who has filed or not is asked of a deadline, and none was chosen; or one where none belongs. */
public final class DeadlineOfConditionMissing extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  DeadlineOfConditionMissing(FilingCondition condition) {
    super(condition);
  }
}
