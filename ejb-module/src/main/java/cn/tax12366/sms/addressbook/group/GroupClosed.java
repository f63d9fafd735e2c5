package cn.tax12366.sms.addressbook.group;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** The group is closed: nobody is added to it or taken out before it is opened again. */
public final class GroupClosed extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  GroupClosed(String name) {
    super(name);
  }
}
