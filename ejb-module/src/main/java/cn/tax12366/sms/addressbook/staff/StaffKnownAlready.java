package cn.tax12366.sms.addressbook.staff;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.OfficerCode;

/** Somebody of this code is in service in the caller's area already. */
public final class StaffKnownAlready extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  StaffKnownAlready(OfficerCode code, String name, String unit) {
    super(code, name, unit);
  }
}
