package cn.tax12366.sms.organisation.duty.safeguard;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** Title or text of a document is missing, or too long. */
public final class SafeguardIncomplete extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  SafeguardIncomplete(int longest) {
    super(longest);
  }
}
