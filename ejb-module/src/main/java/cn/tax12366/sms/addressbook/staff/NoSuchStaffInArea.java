package cn.tax12366.sms.addressbook.staff;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** There is no person of this id in the caller's area. */
public final class NoSuchStaffInArea extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  NoSuchStaffInArea() {}
}
