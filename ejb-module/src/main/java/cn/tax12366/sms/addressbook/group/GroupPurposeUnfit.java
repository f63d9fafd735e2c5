package cn.tax12366.sms.addressbook.group;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** What a group is for was said in too many characters, or cannot be read. */
public final class GroupPurposeUnfit extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  GroupPurposeUnfit(int longest) {
    super(longest);
  }
}
