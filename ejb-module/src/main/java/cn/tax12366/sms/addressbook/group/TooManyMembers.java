package cn.tax12366.sms.addressbook.group;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** More were to be in a group than it takes. */
public final class TooManyMembers extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  TooManyMembers(int most) {
    super(most);
  }
}
