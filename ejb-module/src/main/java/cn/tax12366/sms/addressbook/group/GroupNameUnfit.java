package cn.tax12366.sms.addressbook.group;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A group was to have a name that is empty, too long, or cannot be read. */
public final class GroupNameUnfit extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  GroupNameUnfit(int longest) {
    super(longest);
  }
}
