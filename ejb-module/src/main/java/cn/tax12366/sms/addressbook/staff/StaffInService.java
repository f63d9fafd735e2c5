package cn.tax12366.sms.addressbook.staff;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** The person is in service and cannot come back. */
public final class StaffInService extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  StaffInService(String name) {
    super(name);
  }
}
