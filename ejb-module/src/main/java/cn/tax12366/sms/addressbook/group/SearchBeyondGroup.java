package cn.tax12366.sms.addressbook.group;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A search for members goes beyond the area of the unit that keeps the group. */
public final class SearchBeyondGroup extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  SearchBeyondGroup(String unitName) {
    super(unitName);
  }
}
