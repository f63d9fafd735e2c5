package cn.tax12366.sms.addressbook.maintenance;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A phone was to be deleted or called wrong without a word why. */
public final class PhoneChangeNeedsReason extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  PhoneChangeNeedsReason(int shortest, int longest) {
    super(shortest, longest);
  }
}
