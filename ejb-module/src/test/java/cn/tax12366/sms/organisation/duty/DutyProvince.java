package cn.tax12366.sms.organisation.duty;

import static cn.tax12366.sms.organisation.DepartmentKind.GENERAL_OFFICE;
import static cn.tax12366.sms.organisation.DepartmentKind.INFORMATION_CENTRE;
import static cn.tax12366.sms.organisation.DepartmentKind.TAX_SERVICE_OFFICE;
import static cn.tax12366.sms.organisation.OfficerRole.ADMINISTRATOR;
import static cn.tax12366.sms.organisation.OfficerRole.BUSINESS_OPERATION;
import static cn.tax12366.sms.organisation.OfficerRole.SECURITY_ADMINISTRATOR;
import static cn.tax12366.sms.organisation.OfficerRole.TECHNICAL_OPERATION;
import static cn.tax12366.sms.organisation.OrganisationFixtures.PROVINCE_CODE;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationFixtures;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.util.List;
import java.util.Set;

/** The small province with those who have duties, on 10 December 2026, 09:00. */
public final class DutyProvince {

  public static final String BUSINESS = "14100000092";
  public static final String TECHNICAL = "14100000094";
  public static final String SECURITY = "14100000095";
  public static final String PROVINCE_ADMINISTRATOR = "14100000096";
  public static final String CITY_ADMINISTRATOR = "14101000091";
  public static final String LUOYANG_ADMINISTRATOR = "14103000091";
  public static final String COUNTY_ADMINISTRATOR = "14101050091";
  public static final AuthorityCode LUOYANG = OrganisationFixtures.unit("洛阳市税务局").getCode();

  private final Province province;

  private DutyProvince(Province province) {
    this.province = province;
  }

  /** Nobody has done anything yet; one at a time. */
  public static DutyProvince in(TestDatabase database) {
    DutyProvince there = new DutyProvince(Province.in(database));
    there.staff(BUSINESS, PROVINCE_CODE, TAX_SERVICE_OFFICE, BUSINESS_OPERATION);
    there.staff(TECHNICAL, PROVINCE_CODE, INFORMATION_CENTRE, TECHNICAL_OPERATION);
    there.staff(SECURITY, PROVINCE_CODE, INFORMATION_CENTRE, SECURITY_ADMINISTRATOR);
    there.staff(PROVINCE_ADMINISTRATOR, PROVINCE_CODE, INFORMATION_CENTRE, ADMINISTRATOR);
    there.staff(CITY_ADMINISTRATOR, Province.ZHENGZHOU, GENERAL_OFFICE, ADMINISTRATOR);
    there.staff(LUOYANG_ADMINISTRATOR, LUOYANG, GENERAL_OFFICE, ADMINISTRATOR);
    there.staff(COUNTY_ADMINISTRATOR, Province.JINSHUI, GENERAL_OFFICE, ADMINISTRATOR);
    there.execute(
        "update officer set must_change_password = false, password_since = null, active = true");
    there.province.container.at("2026-12-10T09:00");
    return there;
  }

  private void staff(String code, AuthorityCode unit, DepartmentKind department, OfficerRole role) {
    province
        .container
        .as("system")
        .get(OrganisationRegister.class)
        .appoint(new NewOfficer(OfficerCode.of(code), "钱样本", unit, department, Set.of(role)));
  }

  /** The service, called by this officer. */
  public <T> T as(String caller, Class<T> service) {
    return province.container.as(caller).get(service);
  }

  public void at(String localDateTime) {
    province.container.at(localDateTime);
  }

  public void execute(String sql) {
    province.execute(sql);
  }

  public long number(String sql) {
    return province.number(sql);
  }

  /** What the audit trail says of an act: who, upon what, and the rest. */
  public List<String> audited(String act) {
    return province.strings(
        "select actor || ' | ' || subject || ' | ' || outcome || ' | ' || detail from audit_entry"
            + " where act = '"
            + act
            + "' order by id");
  }

  /** Leaves the province as the next test expects it. */
  public void leave() {
    province.execute("delete from sitting");
    province.execute("delete from security_duty");
    province.execute("update officer set password_since = null, left_on = null");
    province.close();
  }
}
