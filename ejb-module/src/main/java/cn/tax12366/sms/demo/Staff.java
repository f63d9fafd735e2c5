package cn.tax12366.sms.demo;

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

import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.organisation.Tier;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Who works in the demo province: in each unit the people whom the regulation gives it (art. 7).
 */
final class Staff {

  // The last four digits of a code say, in this demo alone, what its officer does.
  static final int ADMINISTRATION = 1;
  static final int SERVICE_OPERATOR = 2;
  static final int SERVICE_APPROVER = 3;
  static final int OFFICE_OPERATOR = 4;
  static final int OFFICE_APPROVER = 5;
  static final int COLLECTION_OPERATOR = 6;
  static final int COLLECTION_APPROVER = 7;
  static final int BUSINESS = 8;
  static final int TECHNICAL = 9;
  static final int AUDIT = 10;
  static final int SECURITY = 11;
  static final int SECOND_SERVICE_APPROVER = 12;

  /** Officers of the n-th branch are numbered from n times this on. */
  static final int BRANCH = 100;

  private static final String[] FAMILY_NAMES =
      "张李王赵刘陈杨黄周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈".split("");
  private static final String[] GIVEN_NAMES = {
    "示例", "样本", "演示", "示范", "样例", "虚构", "拟名", "试用", "例示", "范本"
  };

  private final List<NewOfficer> officers = new ArrayList<>();

  private Staff() {}

  static List<NewOfficer> all() {
    Staff staff = new Staff();
    Regions.all().forEach(staff::of);
    // Last, so that everybody else keeps the name he has in the homes that are there.
    staff.appoint(
        Regions.byCode().get(Regions.PROVINCE), SECURITY, GENERAL_OFFICE, SECURITY_ADMINISTRATOR);
    // What goes to very many takes two approvers (reading A7).
    staff.appoint(
        Regions.byCode().get(Regions.LUOYANG),
        SECOND_SERVICE_APPROVER,
        SERVICE_CENTRE_12366,
        APPROVER);
    return staff.officers;
  }

  private void of(Region region) {
    if (region.tier() == Tier.PROVINCE) {
      province(region);
    } else if (region.tier() == Tier.CITY) {
      city(region);
    }
    if (region.countyFunctions()) {
      collectionSection(region);
    }
    if (region.tier() == Tier.COUNTY) {
      appoint(region, ADMINISTRATION, GENERAL_OFFICE, ADMINISTRATOR);
      appoint(region, OFFICE_OPERATOR, GENERAL_OFFICE, OPERATOR);
    }
    branches(region);
  }

  private void province(Region region) {
    appoint(region, ADMINISTRATION, INFORMATION_CENTRE, ADMINISTRATOR);
    appoint(region, SERVICE_OPERATOR, TAX_SERVICE_OFFICE, OPERATOR);
    appoint(region, SERVICE_APPROVER, TAX_SERVICE_OFFICE, APPROVER);
    appoint(region, OFFICE_OPERATOR, GENERAL_OFFICE, OPERATOR);
    appoint(region, OFFICE_APPROVER, GENERAL_OFFICE, APPROVER);
    appoint(region, BUSINESS, TAX_SERVICE_OFFICE, BUSINESS_OPERATION);
    appoint(region, TECHNICAL, INFORMATION_CENTRE, TECHNICAL_OPERATION);
    appoint(region, AUDIT, GENERAL_OFFICE, AUDITOR);
  }

  private void city(Region region) {
    appoint(region, ADMINISTRATION, GENERAL_OFFICE, ADMINISTRATOR);
    appoint(region, SERVICE_OPERATOR, SERVICE_CENTRE_12366, OPERATOR);
    appoint(region, SERVICE_APPROVER, SERVICE_CENTRE_12366, APPROVER);
    appoint(region, OFFICE_OPERATOR, GENERAL_OFFICE, OPERATOR);
    appoint(region, OFFICE_APPROVER, GENERAL_OFFICE, APPROVER);
  }

  private void collectionSection(Region region) {
    appoint(region, COLLECTION_OPERATOR, COLLECTION_SECTION, OPERATOR);
    appoint(region, COLLECTION_APPROVER, COLLECTION_SECTION, OPERATOR, APPROVER);
  }

  private void branches(Region region) {
    for (int i = 0; i < region.branches(); i++) {
      add(
          region.officer((i + 1) * BRANCH + 1),
          region.branchCodes().get(i),
          FIELD_ADMINISTRATION,
          FIELD_ADMINISTRATOR);
    }
  }

  private void appoint(Region region, int number, DepartmentKind department, OfficerRole... roles) {
    add(region.officer(number), region.authority(), department, roles);
  }

  private void add(
      String code, AuthorityCode unit, DepartmentKind department, OfficerRole... roles) {
    officers.add(new NewOfficer(OfficerCode.of(code), nextName(), unit, department, Set.of(roles)));
  }

  /** 张示例, 李样本, 王演示 …: each name once in the province. */
  private String nextName() {
    int n = officers.size();
    int family = n % FAMILY_NAMES.length;
    int given = (n / FAMILY_NAMES.length + n) % GIVEN_NAMES.length;
    return FAMILY_NAMES[family] + GIVEN_NAMES[given];
  }
}
