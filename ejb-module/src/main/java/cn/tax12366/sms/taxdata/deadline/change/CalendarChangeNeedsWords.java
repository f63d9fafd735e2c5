package cn.tax12366.sms.taxdata.deadline.change;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A change lacks the notice it rests upon, or its reason, or one is too long. */
public final class CalendarChangeNeedsWords extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  CalendarChangeNeedsWords(int longestDocument, int longestReason) {
    super(longestDocument, longestReason);
  }
}
