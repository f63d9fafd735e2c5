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
import static cn.tax12366.sms.organisation.access.Permission.Reach.BELOW;
import static cn.tax12366.sms.organisation.access.Permission.Reach.BUREAUS_BELOW;
import static cn.tax12366.sms.organisation.access.Permission.Reach.OWN_AREA;
import static cn.tax12366.sms.organisation.access.Permission.Reach.OWN_UNIT;
import static cn.tax12366.sms.organisation.access.Permission.Reach.OWN_UNIT_AND_BRANCHES;
import static cn.tax12366.sms.organisation.access.Permission.UnitRule.ANY;
import static cn.tax12366.sms.organisation.access.Permission.UnitRule.BRANCH;
import static cn.tax12366.sms.organisation.access.Permission.UnitRule.BUREAU;
import static cn.tax12366.sms.organisation.access.Permission.UnitRule.CITY;
import static cn.tax12366.sms.organisation.access.Permission.UnitRule.CITY_OR_COUNTY;
import static cn.tax12366.sms.organisation.access.Permission.UnitRule.COUNTY_FUNCTIONS;
import static cn.tax12366.sms.organisation.access.Permission.UnitRule.PROVINCE;

import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.access.Permission.Reach;
import cn.tax12366.sms.organisation.access.Permission.UnitRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The table: act by act, who may and where. What has no line here nobody may do. The numbers are
 * the articles of the regulation on the platform (豫国税发〔2007〕190号) that a refusal cites.
 */
final class AccessPolicy {

  private static final Set<DepartmentKind> EVERY = EnumSet.allOf(DepartmentKind.class);

  /**
   * @param article where the regulation decides
   * @param permissions any of them suffices
   */
  record Rule(String article, List<Permission> permissions) {}

  private AccessPolicy() {}

  static Rule of(Act act) {
    return switch (act) {
      case IMPORT_TAXPAYERS -> rule("7(2)", service(OPERATOR));
      case MAINTAIN_TAXPAYERS -> rule("7(2)", field());
      case CORRECT_TAXPAYERS ->
          rule("7(2)", may(only(COLLECTION_SECTION), COUNTY_FUNCTIONS, OWN_AREA, OPERATOR));
      case SEE_TAXPAYERS -> rule("7(2)", service(OPERATOR, APPROVER), field(), supervision());
      // Operators keep it, of the departments that write to taxpayers and of those that write to
      // staff (art. 7(4)); who makes accounts or keeps the lines has no business of his own.
      case SEE_STAFF ->
          rule("7(2)", service(OPERATOR, APPROVER), office(OPERATOR, APPROVER), supervision());
      case MAINTAIN_STAFF -> rule("7(2)", service(OPERATOR), office(OPERATOR));
      case IMPORT_FILINGS -> rule("7(5)", service(OPERATOR));
      case IMPORT_INVOICES -> rule("7(7)", service(OPERATOR));
      case IMPORT_ASSESSMENTS, IMPORT_APPLICATIONS -> rule("7(8)", service(OPERATOR));
      case PREPARE_REMINDER, MANAGE_RULES -> rule("7(5)", service(OPERATOR));
      case PUBLISH_EXTERNAL -> rule("7(4)", service(OPERATOR));
      case PUBLISH_INTERNAL -> rule("7(4)", office(OPERATOR));
      // Of the departments that publish to taxpayers the province's alone; of the general offices,
      // whose messages art. 8 does not bind, each (readings A3 and A4).
      case OVERRIDE_WINDOW ->
          rule("8", may(only(TAX_SERVICE_OFFICE), PROVINCE, OWN_AREA, OPERATOR), office(OPERATOR));
      case DEFINE_KINDS -> rule("4(7)", supervision());
      case MANAGE_TEMPLATES -> rule("5(1)", service(OPERATOR), supervision());
      case PREPARE_CHASE ->
          rule("7(3)", may(only(COLLECTION_SECTION), COUNTY_FUNCTIONS, OWN_AREA, OPERATOR));
      // Whoever approves by his own office may entrust it; whoever stands in may not (issue 6).
      case APPROVE, ENTRUST_APPROVAL ->
          rule(
              "10(1)",
              serviceWithin(OWN_UNIT, APPROVER),
              may(only(GENERAL_OFFICE), BUREAU, OWN_UNIT, APPROVER));
      case SEE_NOTICES ->
          rule(
              "7(2)",
              service(OPERATOR, APPROVER),
              office(OPERATOR, APPROVER),
              supervision(),
              may(only(INFORMATION_CENTRE), PROVINCE, OWN_AREA, TECHNICAL_OPERATION));
      // Technical people see counts, never numbers and texts (art. 6, reading A22).
      case SEE_MESSAGES ->
          rule("7(2)", service(OPERATOR, APPROVER), office(OPERATOR, APPROVER), supervision());
      case CONTROL_SENDING ->
          rule("5(2)", service(OPERATOR, APPROVER), office(OPERATOR, APPROVER), supervision());
      case SEE_LINKS ->
          rule(
              "6(1)",
              may(only(INFORMATION_CENTRE), PROVINCE, OWN_AREA, TECHNICAL_OPERATION),
              supervision());
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
              may(EVERY, BUREAU, OWN_AREA, ADMINISTRATOR),
              may(EVERY, PROVINCE, OWN_AREA, SECURITY_ADMINISTRATOR),
              supervision());
      case MAINTAIN_OPERATORS ->
          rule("7(1)", may(EVERY, BUREAU, OWN_UNIT_AND_BRANCHES, ADMINISTRATOR));
      case ENTRUST_TAXPAYERS ->
          rule("7(2)", may(EVERY, BUREAU, OWN_UNIT_AND_BRANCHES, ADMINISTRATOR));
      // A tier above sees the groups below; changing them is for those who keep the unit's book.
      // Of whom the groups may be made follows from whom the keeper sees.
      case MAINTAIN_GROUPS ->
          rule(
              "7(2)",
              may(only(TAX_SERVICE_OFFICE), PROVINCE, OWN_UNIT, OPERATOR),
              may(only(SERVICE_CENTRE_12366), CITY, OWN_UNIT, OPERATOR),
              may(only(COLLECTION_SECTION), COUNTY_FUNCTIONS, OWN_AREA, OPERATOR),
              may(only(GENERAL_OFFICE), BUREAU, OWN_UNIT, OPERATOR));
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
          rule(
              "10(3)",
              may(EVERY, BUREAU, OWN_AREA, ADMINISTRATOR),
              may(EVERY, PROVINCE, OWN_AREA, SECURITY_ADMINISTRATOR));
      case REVEAL_PHONE -> rule("10(1)", service(OPERATOR), field(), supervision());
      case DRAFT_WORDS -> rule("5(1)", supervision());
      case APPROVE_WORDS -> rule("10(2)", may(EVERY, PROVINCE, OWN_AREA, SECURITY_ADMINISTRATOR));
      case SEE_POLICY -> rule("7", may(EVERY, ANY, OWN_UNIT, OfficerRole.values()));
      case SUSPEND ->
          rule(
              "12",
              may(EVERY, CITY_OR_COUNTY, BELOW, ADMINISTRATOR),
              may(EVERY, PROVINCE, OWN_AREA, ADMINISTRATOR),
              supervision());
      case TECHNICAL_HOLD ->
          rule("6(2)", may(only(INFORMATION_CENTRE), PROVINCE, OWN_AREA, TECHNICAL_OPERATION));
      case EMERGENCY_STOP ->
          rule("12", may(EVERY, PROVINCE, OWN_AREA, ADMINISTRATOR), supervision());
      case SUPERVISE ->
          rule(
              "5(2)",
              may(EVERY, BUREAU, OWN_AREA, ADMINISTRATOR),
              may(EVERY, PROVINCE, OWN_AREA, SECURITY_ADMINISTRATOR),
              may(only(INFORMATION_CENTRE), PROVINCE, OWN_AREA, TECHNICAL_OPERATION),
              supervision());
      case NAME_SECURITY_DUTY ->
          rule(
              "10(1)",
              may(EVERY, BUREAU, OWN_UNIT, ADMINISTRATOR),
              may(EVERY, BUREAU, BUREAUS_BELOW, ADMINISTRATOR));
      case SEE_DUTIES ->
          rule(
              "10(1)",
              may(EVERY, BUREAU, OWN_AREA, ADMINISTRATOR),
              may(EVERY, PROVINCE, OWN_AREA, SECURITY_ADMINISTRATOR),
              supervision());
      case MAINTAIN_CALENDAR -> rule("5(1)", supervision());
      case RAISE_CHANGES -> rule("5(3)", supervision());
      case REALISE_CHANGES ->
          rule("6(3)", may(only(INFORMATION_CENTRE), PROVINCE, OWN_AREA, TECHNICAL_OPERATION));
      case SEE_CHANGES ->
          rule(
              "5(3)",
              may(only(INFORMATION_CENTRE), PROVINCE, OWN_AREA, TECHNICAL_OPERATION),
              supervision());
      case DRAFT_SAFEGUARDS ->
          rule("10(1)", may(EVERY, PROVINCE, OWN_AREA, SECURITY_ADMINISTRATOR));
      case READ_SAFEGUARDS -> rule("10(1)", may(EVERY, ANY, OWN_UNIT, OfficerRole.values()));
      // Who stops the use has it dealt with as well; technical people see no texts (reading A22).
      case EXPORT_EVIDENCE ->
          rule(
              "12",
              may(EVERY, CITY_OR_COUNTY, BELOW, ADMINISTRATOR),
              may(EVERY, PROVINCE, OWN_AREA, ADMINISTRATOR),
              supervision(),
              may(EVERY, BUREAU, OWN_AREA, AUDITOR));
      case SEE_AUDIT -> rule("12", may(EVERY, BUREAU, OWN_AREA, AUDITOR));
    };
  }

  private static Set<DepartmentKind> only(DepartmentKind department) {
    return EnumSet.of(department);
  }

  /**
   * The departments that deal with taxpayers through the platform: one per tier, each in its own
   * tier and nowhere else (art. 7(4), reading A25).
   */
  private static List<Permission> service(OfficerRole... roles) {
    return serviceWithin(OWN_AREA, roles);
  }

  private static List<Permission> serviceWithin(Reach reach, OfficerRole... roles) {
    return Stream.of(
            may(only(TAX_SERVICE_OFFICE), PROVINCE, reach, roles),
            may(only(SERVICE_CENTRE_12366), CITY, reach, roles),
            may(only(COLLECTION_SECTION), COUNTY_FUNCTIONS, reach, roles))
        .flatMap(List::stream)
        .toList();
  }

  /** The general offices, which issue what is internal (art. 7(4)). */
  private static List<Permission> office(OfficerRole... roles) {
    return may(only(GENERAL_OFFICE), BUREAU, OWN_AREA, roles);
  }

  /** The grass roots: tax administrators of counties and branches (art. 7(2)). */
  private static List<Permission> field() {
    return Stream.of(COUNTY_FUNCTIONS, BRANCH)
        .flatMap(
            unit -> may(only(FIELD_ADMINISTRATION), unit, OWN_AREA, FIELD_ADMINISTRATOR).stream())
        .toList();
  }

  /** The provincial tax-service office, which runs and supervises the use (art. 5). */
  private static List<Permission> supervision() {
    return may(only(TAX_SERVICE_OFFICE), PROVINCE, OWN_AREA, BUSINESS_OPERATION);
  }

  @SafeVarargs
  private static Rule rule(String article, List<Permission>... permissions) {
    List<Permission> all = new ArrayList<>();
    for (List<Permission> some : permissions) {
      all.addAll(some);
    }
    return new Rule(article, List.copyOf(all));
  }

  private static List<Permission> may(
      Set<DepartmentKind> departments, UnitRule unit, Reach reach, OfficerRole... roles) {
    return List.of(new Permission(Set.of(roles), departments, unit, reach));
  }
}
