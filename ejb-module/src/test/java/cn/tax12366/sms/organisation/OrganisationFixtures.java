package cn.tax12366.sms.organisation;

import static cn.tax12366.sms.organisation.Tier.BRANCH;
import static cn.tax12366.sms.organisation.Tier.CITY;
import static cn.tax12366.sms.organisation.Tier.COUNTY;

import cn.tax12366.sms.organisation.OrganisationRegister.NewAuthority;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A small piece of the province, founded through the real acts. */
public final class OrganisationFixtures {

  public static final AuthorityCode PROVINCE_CODE = AuthorityCode.of("14100000000");

  private static final LocalDate FOUNDED = LocalDate.of(2026, 1, 1);

  static final Authority PROVINCE = Authority.province(PROVINCE_CODE, "河南省税务局", "河南省局", FOUNDED);
  static final Authority ZHENGZHOU = city("14101000000", "郑州市税务局", false);
  static final Authority LUOYANG = city("14103000000", "洛阳市税务局", false);
  static final Authority JIYUAN = city("14190010000", "济源市税务局", true);
  static final Authority JINSHUI = below(ZHENGZHOU, "14101050000", COUNTY, "金水区税务局");
  static final Authority ERQI = below(ZHENGZHOU, "14101030000", COUNTY, "二七区税务局");
  static final Authority JINSHUI_BRANCH = below(JINSHUI, "14101050100", BRANCH, "金水第一税务分局");
  static final Authority XIGONG = below(LUOYANG, "14103030000", COUNTY, "西工区税务局");

  private OrganisationFixtures() {}

  static List<Authority> all() {
    return List.of(PROVINCE, ZHENGZHOU, LUOYANG, JIYUAN, JINSHUI, ERQI, JINSHUI_BRANCH, XIGONG);
  }

  /** The whole small province, each unit after the one above it. */
  public static List<AuthorityView> province() {
    return all().stream().map(Authority::view).toList();
  }

  /** Founds the whole small province, as the platform does. */
  public static void foundIn(OrganisationRegister register) {
    province()
        .forEach(
            unit ->
                register.found(
                    new NewAuthority(
                        unit.getCode(),
                        unit.getParentCode(),
                        unit.getTier(),
                        unit.getName(),
                        unit.getShortName(),
                        unit.isCountyFunctions())));
  }

  /** One of {@link #province()} by its short name. */
  public static AuthorityView unit(String shortName) {
    return province().stream()
        .filter(unit -> unit.getShortName().equals(shortName))
        .findAny()
        .orElseThrow();
  }

  /** An officer of that unit, appointed as an officer really is, who has his own password. */
  public static OfficerView officer(
      String code, String unit, DepartmentKind department, OfficerRole... roles) {
    OfficerView appointed = newOfficer(code, unit, department, roles);
    return new OfficerView(
        appointed.getCode(),
        appointed.getRealName(),
        appointed.getAuthority(),
        appointed.getDepartment(),
        appointed.getRoles(),
        new OfficerView.Account(true, false, null));
  }

  /** An officer of that unit who has still the password assigned to him. */
  public static OfficerView newOfficer(
      String code, String unit, DepartmentKind department, OfficerRole... roles) {
    return appointed(code, unit, department, roles).view(unit(unit));
  }

  /** An officer who was appointed and has left. */
  public static OfficerView formerOfficer(
      String code, String unit, DepartmentKind department, OfficerRole... roles) {
    Officer officer = appointed(code, unit, department, roles);
    officer.leave(LocalDate.of(2026, 12, 1));
    return officer.view(unit(unit));
  }

  private static Officer appointed(
      String code, String unit, DepartmentKind department, OfficerRole... roles) {
    Authority authority =
        all().stream().filter(a -> a.view().getShortName().equals(unit)).findAny().orElseThrow();
    return Officer.appoint(OfficerCode.of(code), "张示例", authority, department, Set.of(roles));
  }

  private static Authority city(String code, String name, boolean countyFunctions) {
    return PROVINCE.found(AuthorityCode.of(code), CITY, name, name, countyFunctions, FOUNDED);
  }

  private static Authority below(Authority above, String code, Tier tier, String name) {
    return above.found(AuthorityCode.of(code), tier, name, name, false, FOUNDED);
  }
}
