package cn.tax12366.sms.addressbook.staff;

import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A unit of this tier has no such department (article 7). */
public final class StaffDepartmentOutOfPlace extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  StaffDepartmentOutOfPlace(DepartmentKind department, String unit) {
    super(department, unit);
  }
}
