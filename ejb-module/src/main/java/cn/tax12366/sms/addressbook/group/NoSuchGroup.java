package cn.tax12366.sms.addressbook.group;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** There is no group of this id in the caller's area. */
public final class NoSuchGroup extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  NoSuchGroup() {}
}
