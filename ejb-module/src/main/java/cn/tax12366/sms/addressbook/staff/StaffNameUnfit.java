package cn.tax12366.sms.addressbook.staff;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A person's name is missing, too long, or no name. */
public final class StaffNameUnfit extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  StaffNameUnfit(int shortest, int longest) {
    super(shortest, longest);
  }
}
