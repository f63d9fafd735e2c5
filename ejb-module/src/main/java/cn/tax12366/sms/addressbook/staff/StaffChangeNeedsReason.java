package cn.tax12366.sms.addressbook.staff;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A phone is called wrong for a reason only. */
public final class StaffChangeNeedsReason extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  StaffChangeNeedsReason(int shortest, int longest) {
    super(shortest, longest);
  }
}
