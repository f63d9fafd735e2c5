package cn.tax12366.sms.organisation.duty.change;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A change request or one of its steps was to be without words, or with too many. */
public final class ChangeRequestNeedsWords extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  ChangeRequestNeedsWords(int longest) {
    super(longest);
  }
}
