package cn.tax12366.sms.addressbook.staff;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.OfficerCode;

/** The code belongs to somebody of another name who has left; codes are given once. */
public final class StaffOfAnotherName extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  StaffOfAnotherName(OfficerCode code, String name) {
    super(code, name);
  }
}
