package cn.tax12366.sms.organisation.structure;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.OrganisationFixtures;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.organisation.Tier;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The small province with somebody who maintains its tree, and a second county with staff. */
final class Reform {

  static final AuthorityCode PROVINCE = OrganisationFixtures.PROVINCE_CODE;
  static final AuthorityCode LUOYANG = OrganisationFixtures.unit("洛阳市税务局").getCode();
  static final String ADMINISTRATOR = "14100000001";
  static final String CITY_ADMINISTRATOR = "14101000009";
  static final String JINSHUI_ADMINISTRATOR = "14101050009";
  static final String ERQI_OPERATOR = "14101030001";
  static final String XIGONG_OPERATOR = "14103030001";
  static final String FIELD_OFFICER = "14101050005";

  final Province province;

  private Reform(Province province) {
    this.province = province;
  }

  static Reform in(TestDatabase database) {
    Reform reform = new Reform(Province.toReform(database));
    DepartmentKind section = DepartmentKind.COLLECTION_SECTION;
    reform.staff(
        ADMINISTRATOR, PROVINCE, DepartmentKind.INFORMATION_CENTRE, OfficerRole.ADMINISTRATOR);
    reform.staff(
        CITY_ADMINISTRATOR,
        Province.ZHENGZHOU,
        DepartmentKind.GENERAL_OFFICE,
        OfficerRole.ADMINISTRATOR);
    reform.staff(
        JINSHUI_ADMINISTRATOR,
        Province.JINSHUI,
        DepartmentKind.GENERAL_OFFICE,
        OfficerRole.ADMINISTRATOR);
    reform.staff(ERQI_OPERATOR, Province.ERQI, section, OfficerRole.OPERATOR);
    reform.staff(XIGONG_OPERATOR, Province.XIGONG, section, OfficerRole.OPERATOR);
    return reform;
  }

  void staff(String code, AuthorityCode unit, DepartmentKind department, OfficerRole... roles) {
    province
        .container
        .as("system")
        .get(OrganisationRegister.class)
        .appoint(new NewOfficer(OfficerCode.of(code), "张示例", unit, department, Set.of(roles)));
    province.execute("update officer set must_change_password = false where code = '" + code + "'");
  }

  UnitMaintenance maintenance() {
    return maintenance(ADMINISTRATOR);
  }

  UnitMaintenance maintenance(String caller) {
    return as(caller, UnitMaintenance.class);
  }

  UnitRehearsal rehearsal() {
    return as(ADMINISTRATOR, UnitRehearsal.class);
  }

  UnitList list(String caller) {
    return as(caller, UnitList.class);
  }

  UnitFile file(AuthorityCode code) {
    return list(ADMINISTRATOR).get(code);
  }

  <T> T as(String caller, Class<T> service) {
    return province.container.as(caller).get(service);
  }

  /** As the administrator sees it at this moment. */
  SeenUnit seen(AuthorityCode code) {
    return new SeenUnit(code, file(code).getVersion());
  }

  void close(AuthorityCode successor, AuthorityCode... units) {
    List<SeenUnit> seen = Arrays.stream(units).map(this::seen).toList();
    maintenance().close(seen, successor);
  }

  void found(String code, AuthorityCode parent, Tier tier, String name) {
    maintenance()
        .found(new NewUnit(AuthorityCode.of(code), parent, tier, new UnitTerms(name, name, false)));
  }

  AuthorityView unit(AuthorityCode code) {
    return as("system", AuthorityDirectory.class).get(code);
  }

  OfficerView officer(String code) {
    return as("system", OfficerDirectory.class).get(OfficerCode.of(code));
  }

  /** What the audit trail has of this act, in its order. */
  List<String> audited(String act) {
    return province.strings(
        "select actor || ' ' || subject || ' ' || outcome || ' ' || coalesce(detail, '')"
            + " from audit_entry where act = '"
            + act
            + "' order by id");
  }
}
