package cn.tax12366.sms.organisation.access;

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
import static cn.tax12366.sms.organisation.OfficerRole.FIELD_ADMINISTRATOR;
import static cn.tax12366.sms.organisation.OfficerRole.OPERATOR;
import static cn.tax12366.sms.organisation.OfficerRole.SECURITY_ADMINISTRATOR;
import static cn.tax12366.sms.organisation.OfficerRole.TECHNICAL_OPERATION;
import static cn.tax12366.sms.organisation.access.Permission.Reach.BUREAUS_BELOW;
import static cn.tax12366.sms.organisation.access.Permission.Reach.OWN_AREA;
import static cn.tax12366.sms.organisation.access.Permission.Reach.OWN_UNIT;
import static cn.tax12366.sms.organisation.access.Permission.Reach.OWN_UNIT_AND_BRANCHES;
import static cn.tax12366.sms.organisation.access.Permission.UnitRule.ANY;
import static cn.tax12366.sms.organisation.access.Permission.UnitRule.BUREAU;
import static cn.tax12366.sms.organisation.access.Permission.UnitRule.CITY_OR_COUNTY;
import static cn.tax12366.sms.organisation.access.Permission.UnitRule.COUNTY_FUNCTIONS;
import static cn.tax12366.sms.organisation.access.Permission.UnitRule.PROVINCE;

import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.access.Permission.Reach;
import cn.tax12366.sms.organisation.access.Permission.UnitRule;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The table: act by act, who may and where. What has no line here nobody may do. The numbers are
 * the articles of the regulation on the platform (豫国税发〔2007〕190号) that a refusal cites.
 */
final class AccessPolicy {

  /** The departments that deal with taxpayers through the platform, one per tier (art. 7(4)). */
  private static final Set<DepartmentKind> SERVICE =
      EnumSet.of(COLLECTION_SECTION, SERVICE_CENTRE_12366, TAX_SERVICE_OFFICE);

  private static final Set<DepartmentKind> EVERY = EnumSet.allOf(DepartmentKind.class);

  /**
   * @param article where the regulation decides
   * @param permissions any of them suffices
   */
  record Rule(String article, List<Permission> permissions) {}

  private AccessPolicy() {}

  static Rule of(Act act) {
    return switch (act) {
      case IMPORT_TAXPAYERS -> rule("7(2)", may(SERVICE, BUREAU, OWN_AREA, OPERATOR));
      case MAINTAIN_TAXPAYERS ->
          rule("7(2)", may(only(FIELD_ADMINISTRATION), ANY, OWN_AREA, FIELD_ADMINISTRATOR));
      case SEE_TAXPAYERS ->
          rule(
              "7(2)",
              may(SERVICE, BUREAU, OWN_AREA, OPERATOR, APPROVER, BUSINESS_OPERATION),
              may(only(FIELD_ADMINISTRATION), ANY, OWN_AREA, FIELD_ADMINISTRATOR));
      case IMPORT_FILINGS -> rule("7(5)", may(SERVICE, BUREAU, OWN_AREA, OPERATOR));
      case PREPARE_REMINDER, MANAGE_RULES -> rule("7(5)", may(SERVICE, BUREAU, OWN_AREA, OPERATOR));
      case MANAGE_TEMPLATES ->
          rule(
              "5(1)",
              may(SERVICE, BUREAU, OWN_AREA, OPERATOR),
              may(only(TAX_SERVICE_OFFICE), PROVINCE, OWN_AREA, BUSINESS_OPERATION));
      case PREPARE_CHASE ->
          rule("7(3)", may(only(COLLECTION_SECTION), COUNTY_FUNCTIONS, OWN_AREA, OPERATOR));
      case APPROVE -> rule("10(1)", may(withOffice(), BUREAU, OWN_UNIT, APPROVER));
      case SEE_NOTICES ->
          rule(
              "7(2)",
              may(withOffice(), BUREAU, OWN_AREA, OPERATOR, APPROVER, BUSINESS_OPERATION),
              may(only(INFORMATION_CENTRE), PROVINCE, OWN_AREA, TECHNICAL_OPERATION));
      // Technical people see counts, never numbers and texts (art. 6, reading A22).
      case SEE_MESSAGES ->
          rule("7(2)", may(withOffice(), BUREAU, OWN_AREA, OPERATOR, APPROVER, BUSINESS_OPERATION));
      case CONTROL_SENDING ->
          rule("5(2)", may(withOffice(), BUREAU, OWN_AREA, OPERATOR, APPROVER, BUSINESS_OPERATION));
      case SEE_LINKS ->
          rule(
              "6(1)",
              may(only(INFORMATION_CENTRE), PROVINCE, OWN_AREA, TECHNICAL_OPERATION),
              may(only(TAX_SERVICE_OFFICE), PROVINCE, OWN_AREA, BUSINESS_OPERATION));
      case CONTROL_LINKS ->
          rule("6(1)", may(only(INFORMATION_CENTRE), PROVINCE, OWN_AREA, TECHNICAL_OPERATION));
      case MANAGE_CLIENTS ->
          rule(
              "6(1)",
              may(
                  only(INFORMATION_CENTRE),
                  PROVINCE,
                  OWN_AREA,
                  TECHNICAL_OPERATION,
                  ADMINISTRATOR));
      case MAINTAIN_UNITS -> rule("2", may(EVERY, PROVINCE, OWN_AREA, ADMINISTRATOR));
      case SEE_OFFICERS ->
          rule(
              "7(1)",
              may(EVERY, BUREAU, OWN_AREA, ADMINISTRATOR, SECURITY_ADMINISTRATOR),
              may(only(TAX_SERVICE_OFFICE), PROVINCE, OWN_AREA, BUSINESS_OPERATION));
      case MAINTAIN_OPERATORS, ENTRUST_TAXPAYERS ->
          rule("7(1)", may(EVERY, BUREAU, OWN_UNIT_AND_BRANCHES, ADMINISTRATOR));
      // The provincial bureau's own administrators have nobody above them but the bureau itself.
      case MAINTAIN_ADMINISTRATORS ->
          rule(
              "7(1)",
              may(EVERY, BUREAU, BUREAUS_BELOW, ADMINISTRATOR),
              may(EVERY, PROVINCE, OWN_UNIT, ADMINISTRATOR));
      case GRANT_PUBLISHING -> rule("7(4)", may(EVERY, CITY_OR_COUNTY, OWN_UNIT, ADMINISTRATOR));
      case EXCEPT_FROM_ONE_PUBLISHER ->
          rule("7(4)", may(EVERY, BUREAU, BUREAUS_BELOW, ADMINISTRATOR));
      case CONTROL_SIGN_INS ->
          rule("10(3)", may(EVERY, BUREAU, OWN_AREA, ADMINISTRATOR, SECURITY_ADMINISTRATOR));
      case REVEAL_PHONE ->
          rule(
              "10(1)",
              may(SERVICE, BUREAU, OWN_AREA, OPERATOR, BUSINESS_OPERATION),
              may(only(FIELD_ADMINISTRATION), ANY, OWN_AREA, FIELD_ADMINISTRATOR));
      case DRAFT_WORDS ->
          rule("5(1)", may(only(TAX_SERVICE_OFFICE), PROVINCE, OWN_AREA, BUSINESS_OPERATION));
      case APPROVE_WORDS -> rule("10(2)", may(EVERY, PROVINCE, OWN_AREA, SECURITY_ADMINISTRATOR));
      case SEE_POLICY -> rule("7", may(EVERY, ANY, OWN_UNIT, OfficerRole.values()));
      case SEE_AUDIT -> rule("12", may(EVERY, BUREAU, OWN_AREA, AUDITOR));
    };
  }

  private static Set<DepartmentKind> only(DepartmentKind department) {
    return EnumSet.of(department);
  }

  /** The service departments and the general office, which issues what is internal (art. 7(4)). */
  private static Set<DepartmentKind> withOffice() {
    Set<DepartmentKind> departments = EnumSet.copyOf(SERVICE);
    departments.add(GENERAL_OFFICE);
    return departments;
  }

  private static Rule rule(String article, Permission... permissions) {
    return new Rule(article, List.of(permissions));
  }

  private static Permission may(
      Set<DepartmentKind> departments, UnitRule unit, Reach reach, OfficerRole... roles) {
    return new Permission(Set.of(roles), departments, unit, reach);
  }
}
