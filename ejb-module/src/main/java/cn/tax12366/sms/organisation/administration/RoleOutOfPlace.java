package cn.tax12366.sms.organisation.administration;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A role was to be held where {@link RolePlacement} has no line for it. */
public final class RoleOutOfPlace extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  RoleOutOfPlace(OfficerRole role, DepartmentKind department, AuthorityView unit) {
    super(role, department, unit.getShortName());
  }
}
