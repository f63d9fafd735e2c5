package cn.tax12366.sms.addressbook.staff;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** There is no phone that could be wrong or be told. */
public final class StaffPhoneMissing extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  StaffPhoneMissing(String name) {
    super(name);
  }
}
