package cn.tax12366.sms.addressbook.group;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** Another group of the unit, perhaps a closed one, is called so. */
public final class GroupNameTaken extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  GroupNameTaken(String name) {
    super(name);
  }
}
