package cn.tax12366.sms.addressbook.group;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A list of numbers to be added has none. */
public final class NobodyListed extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  NobodyListed() {}
}
