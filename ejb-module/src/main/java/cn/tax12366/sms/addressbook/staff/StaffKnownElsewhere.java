package cn.tax12366.sms.addressbook.staff;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.OfficerCode;

/**
 * Somebody of this code is in service in a unit outside the caller's area; who it is is not told.
 */
public final class StaffKnownElsewhere extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  StaffKnownElsewhere(OfficerCode code, String unit) {
    super(code, unit);
  }
}
