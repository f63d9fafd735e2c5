package cn.tax12366.sms.organisation.disclosure;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A number is shown in clear only to who says what for (R10.1c). */
public final class RevealNeedsReason extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  RevealNeedsReason(int shortest, int longest) {
    super(shortest, longest);
  }
}
