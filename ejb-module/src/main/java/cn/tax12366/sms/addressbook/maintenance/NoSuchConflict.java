package cn.tax12366.sms.addressbook.maintenance;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** What was to be decided is decided already, has changed since, or lies in another area. */
public final class NoSuchConflict extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  NoSuchConflict() {}
}
