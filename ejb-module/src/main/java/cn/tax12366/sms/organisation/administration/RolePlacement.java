package cn.tax12366.sms.organisation.administration;

import static cn.tax12366.sms.organisation.DepartmentKind.COLLECTION_SECTION;
import static cn.tax12366.sms.organisation.DepartmentKind.FIELD_ADMINISTRATION;
import static cn.tax12366.sms.organisation.DepartmentKind.GENERAL_OFFICE;
import static cn.tax12366.sms.organisation.DepartmentKind.INFORMATION_CENTRE;
import static cn.tax12366.sms.organisation.DepartmentKind.SERVICE_CENTRE_12366;
import static cn.tax12366.sms.organisation.DepartmentKind.TAX_SERVICE_OFFICE;
import static cn.tax12366.sms.organisation.OfficerRole.ADMINISTRATOR;
import static cn.tax12366.sms.organisation.OfficerRole.APPROVER;
import static cn.tax12366.sms.organisation.OfficerRole.AUDITOR;
import static cn.tax12366.sms.organisation.OfficerRole.BUSINESS_OPERATION;
import static cn.tax12366.sms.organisation.OfficerRole.CASE_OFFICER;
import static cn.tax12366.sms.organisation.OfficerRole.CASE_SUPERVISOR;
import static cn.tax12366.sms.organisation.OfficerRole.FIELD_ADMINISTRATOR;
import static cn.tax12366.sms.organisation.OfficerRole.OPERATOR;
import static cn.tax12366.sms.organisation.OfficerRole.REPORT_CENTRE;
import static cn.tax12366.sms.organisation.OfficerRole.SECURITY_ADMINISTRATOR;
import static cn.tax12366.sms.organisation.OfficerRole.TECHNICAL_OPERATION;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.Tier;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The table: which roles the officers of which department may hold, tier by tier. What has no line
 * here nobody can be appointed to. An administrator of whatever kind holds no role besides, so that
 * who makes accounts has no business of his own, and technical people hold no business power
 * because their department has no line for it (reading A22).
 */
public final class RolePlacement {

  private static final Predicate<AuthorityView> PROVINCE = unit -> unit.getTier() == Tier.PROVINCE;
  private static final Predicate<AuthorityView> CITY = unit -> unit.getTier() == Tier.CITY;
  private static final Predicate<AuthorityView> COUNTY = unit -> unit.getTier() == Tier.COUNTY;
  private static final Predicate<AuthorityView> BRANCH = unit -> unit.getTier() == Tier.BRANCH;
  private static final Predicate<AuthorityView> BUREAU = BRANCH.negate();
  private static final Predicate<AuthorityView> COUNTY_FUNCTIONS = AuthorityView::isCountyFunctions;

  private static final List<Line> TABLE =
      List.of(
          // Business, by the department that deals with taxpayers at this tier (art. 5, 7(4),
          // 7(6)).
          line(PROVINCE, TAX_SERVICE_OFFICE, OPERATOR, APPROVER, BUSINESS_OPERATION),
          line(PROVINCE, TAX_SERVICE_OFFICE, CASE_OFFICER, CASE_SUPERVISOR, REPORT_CENTRE),
          line(CITY, SERVICE_CENTRE_12366, OPERATOR, APPROVER),
          line(CITY, SERVICE_CENTRE_12366, CASE_OFFICER, CASE_SUPERVISOR, REPORT_CENTRE),
          line(COUNTY_FUNCTIONS, COLLECTION_SECTION, OPERATOR, APPROVER),
          // Internal information (art. 7(4)).
          line(BUREAU, GENERAL_OFFICE, OPERATOR, APPROVER),
          // The taxpayers' own administrators (art. 7(2)).
          line(COUNTY_FUNCTIONS.or(BRANCH), FIELD_ADMINISTRATION, FIELD_ADMINISTRATOR),
          // The line, by the information centre (art. 6).
          line(PROVINCE, INFORMATION_CENTRE, TECHNICAL_OPERATION),
          // System administrators of the three tiers (art. 7(1)): a branch has none.
          line(BUREAU, GENERAL_OFFICE, ADMINISTRATOR),
          line(PROVINCE, INFORMATION_CENTRE, ADMINISTRATOR),
          line(PROVINCE, TAX_SERVICE_OFFICE, ADMINISTRATOR),
          line(CITY, SERVICE_CENTRE_12366, ADMINISTRATOR),
          line(COUNTY, COLLECTION_SECTION, ADMINISTRATOR),
          // The other two administrators (art. 10(1), 12).
          line(PROVINCE, GENERAL_OFFICE, SECURITY_ADMINISTRATOR),
          line(PROVINCE, INFORMATION_CENTRE, SECURITY_ADMINISTRATOR),
          line(BUREAU, GENERAL_OFFICE, AUDITOR));

  private record Line(
      Predicate<AuthorityView> units, DepartmentKind department, Set<OfficerRole> roles) {}

  private RolePlacement() {}

  private static Line line(
      Predicate<AuthorityView> units, DepartmentKind department, OfficerRole... roles) {
    return new Line(units, department, Set.of(roles));
  }

  /** The departments in which {@code unit} can have officers, in the order of the regulation. */
  public static Set<DepartmentKind> departments(AuthorityView unit) {
    EnumSet<DepartmentKind> found = EnumSet.noneOf(DepartmentKind.class);
    TABLE.stream().filter(line -> line.units().test(unit)).forEach(l -> found.add(l.department()));
    return found;
  }

  /** The roles that officers of this department of this unit can hold. */
  public static Set<OfficerRole> roles(AuthorityView unit, DepartmentKind department) {
    EnumSet<OfficerRole> found = EnumSet.noneOf(OfficerRole.class);
    TABLE.stream()
        .filter(line -> line.units().test(unit) && line.department() == department)
        .forEach(line -> found.addAll(line.roles()));
    return found;
  }

  /**
   * Demands that one person may hold exactly these roles in this post.
   *
   * @throws RoleMissing if there is none
   * @throws AdministratorHasOneRole if there is an administrator's role and another
   * @throws RoleOutOfPlace if the table has no line for one of them
   */
  static void require(AuthorityView unit, DepartmentKind department, Set<OfficerRole> roles) {
    if (roles.isEmpty()) {
      throw new RoleMissing();
    }
    if (roles.size() > 1) {
      roles.stream()
          .filter(OfficerRole::isAdministrator)
          .findFirst()
          .ifPresent(
              role -> {
                throw new AdministratorHasOneRole(role);
              });
    }
    for (OfficerRole role : roles) {
      if (!roles(unit, department).contains(role)) {
        throw new RoleOutOfPlace(role, department, unit);
      }
    }
  }
}
