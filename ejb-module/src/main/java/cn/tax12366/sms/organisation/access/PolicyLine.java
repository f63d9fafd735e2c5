package cn.tax12366.sms.organisation.access;

import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import java.util.Arrays;
import java.util.List;

/**
 * One permission as people read it: with one of these roles, in one of these departments, of such a
 * unit, as far as there. The names are those of the constants, for whoever words them.
 */
public final class PolicyLine {

  private final Permission permission;
  private final boolean mine;

  PolicyLine(Permission permission, boolean mine) {
    this.permission = permission;
    this.mine = mine;
  }

  /** Empty if every role may. */
  public List<OfficerRole> getRoles() {
    return Arrays.stream(OfficerRole.values())
        .filter(permission.roles()::contains)
        .filter(role -> permission.roles().size() < OfficerRole.values().length)
        .toList();
  }

  /** Empty if it does not matter which. */
  public List<DepartmentKind> getDepartments() {
    return Arrays.stream(DepartmentKind.values())
        .filter(permission.departments()::contains)
        .filter(department -> permission.departments().size() < DepartmentKind.values().length)
        .toList();
  }

  /** Which units the officer may belong to: {@code PROVINCE}, {@code COUNTY_FUNCTIONS} … */
  public String getUnit() {
    return permission.unit().name();
  }

  /** How far it reaches: {@code OWN_UNIT}, {@code OWN_AREA} … */
  public String getReach() {
    return permission.reach().name();
  }

  /** True if the reader holds this permission. */
  public boolean isMine() {
    return mine;
  }
}
