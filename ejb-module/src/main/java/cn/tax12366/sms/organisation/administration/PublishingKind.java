package cn.tax12366.sms.organisation.administration;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.Tier;
import java.util.EnumSet;
import java.util.Set;

/** What is published, and with it by which department (R7.4g–h, reading A10). Names are stored. */
public enum PublishingKind {
  /** Notices to taxpayers: the 12366 centre of a city, the collection section of a county. */
  EXTERNAL,
  /** Information within the service: the general office. */
  INTERNAL;

  /**
   * True for who may be given it: an operator in service, of a department that publishes this. As
   * no administrator is an operator, none can give it to himself.
   */
  boolean isOpenTo(OfficerView officer) {
    return officer.isActive()
        && officer.has(OfficerRole.OPERATOR)
        && departments(officer.getAuthority()).contains(officer.getDepartment());
  }

  /** The departments of {@code unit} of which somebody may publish this; none at a branch. */
  Set<DepartmentKind> departments(AuthorityView unit) {
    EnumSet<DepartmentKind> departments = EnumSet.noneOf(DepartmentKind.class);
    if (this == INTERNAL) {
      if (unit.getTier() != Tier.BRANCH) {
        departments.add(DepartmentKind.GENERAL_OFFICE);
      }
      return departments;
    }
    if (unit.getTier() == Tier.CITY) {
      departments.add(DepartmentKind.SERVICE_CENTRE_12366);
    }
    if (unit.isCountyFunctions()) {
      departments.add(DepartmentKind.COLLECTION_SECTION);
    }
    return departments;
  }
}
