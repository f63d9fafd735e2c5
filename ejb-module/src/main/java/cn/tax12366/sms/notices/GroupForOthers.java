package cn.tax12366.sms.notices;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A group was chosen that is not of whom this kind of notices goes to, or is closed. */
public final class GroupForOthers extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  GroupForOthers(String group) {
    super(group);
  }
}
