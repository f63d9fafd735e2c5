package cn.tax12366.sms.organisation.suspension;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A suspension, a hold or the end of one was to be without a reason, or with one too long. */
public final class SuspensionNeedsReason extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  SuspensionNeedsReason(int longest) {
    super(longest);
  }
}
