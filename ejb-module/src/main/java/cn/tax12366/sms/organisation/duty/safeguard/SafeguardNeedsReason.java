package cn.tax12366.sms.organisation.duty.safeguard;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** Nobody says why a document is repealed, or at too great a length. */
public final class SafeguardNeedsReason extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  SafeguardNeedsReason(int longest) {
    super(longest);
  }
}
