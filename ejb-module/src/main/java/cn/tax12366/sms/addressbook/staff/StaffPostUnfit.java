package cn.tax12366.sms.addressbook.staff;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A post is too long or has control characters. */
public final class StaffPostUnfit extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  StaffPostUnfit(int longest) {
    super(longest);
  }
}
