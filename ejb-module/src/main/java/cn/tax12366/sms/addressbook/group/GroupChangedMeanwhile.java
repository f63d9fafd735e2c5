package cn.tax12366.sms.addressbook.group;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** Somebody else has changed the group since the caller read it. */
public final class GroupChangedMeanwhile extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  GroupChangedMeanwhile(String name) {
    super(name);
  }
}
