package cn.tax12366.sms.reporting.cost;

import static cn.tax12366.sms.Province.ERQI;
import static cn.tax12366.sms.Province.JINSHUI;
import static cn.tax12366.sms.Province.XIGONG;
import static cn.tax12366.sms.Province.ZHENGZHOU;
import static cn.tax12366.sms.organisation.DepartmentKind.GENERAL_OFFICE;
import static cn.tax12366.sms.organisation.DepartmentKind.TAX_SERVICE_OFFICE;
import static cn.tax12366.sms.organisation.OfficerRole.ADMINISTRATOR;
import static cn.tax12366.sms.organisation.OfficerRole.BUSINESS_OPERATION;
import static cn.tax12366.sms.organisation.OrganisationFixtures.PROVINCE_CODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationFixtures;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.reporting.tally.CountedNow;
import cn.tax12366.sms.reporting.tally.SentBatches;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;

@Tag("R9.1")
class VolumeReportTest {

  private static final String BUSINESS = "14100000092";
  private static final String CITY_ADMINISTRATOR = "14101000091";
  private static final String COUNTY_ADMINISTRATOR = "14101050091";
  private static final AuthorityCode LUOYANG = OrganisationFixtures.unit("洛阳市税务局").getCode();
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 10);
  private static final YearMonth MONTH = YearMonth.of(2026, 12);

  private Province province;
  private SentBatches batches;
  private long batch;

  private void in(TestDatabase database) {
    province = Province.in(database);
    batches = new SentBatches(province);
    staff(BUSINESS, PROVINCE_CODE, TAX_SERVICE_OFFICE, BUSINESS_OPERATION);
    staff(CITY_ADMINISTRATOR, ZHENGZHOU, GENERAL_OFFICE, ADMINISTRATOR);
    staff(COUNTY_ADMINISTRATOR, JINSHUI, GENERAL_OFFICE, ADMINISTRATOR);
    province.execute("update officer set must_change_password = false");
    province.container.at(TODAY + "T09:00");
    ofPackage(0);
  }

  private void staff(String code, AuthorityCode unit, DepartmentKind department, OfficerRole role) {
    province
        .container
        .as("system")
        .get(OrganisationRegister.class)
        .appoint(new NewOfficer(OfficerCode.of(code), "钱样本", unit, department, Set.of(role)));
  }

  @AfterEach
  void leave() {
    ofPackage(0);
    province.close();
  }

  private void ofPackage(long segments) {
    CostSettings settings = province.container.get(CostSettings.class);
    Mockito.when(settings.packageSegments()).thenReturn(segments);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void countsShortMessagesThatTheCarrierHasAcceptedAlongTheTree(TestDatabase database) {
    in(database);
    sent(JINSHUI, "2026-12-01", Map.of("DELIVERED", 100, "NO_RECEIPT", 20));
    sent(ERQI, "2026-12-31", Map.of("UNDELIVERED", 10));
    sent(ZHENGZHOU, "2026-12-10", Map.of("ACCEPTED", 5, "EXPIRED", 1));
    sent(XIGONG, "2026-12-09", Map.of("DELIVERED", 1000));
    sent(XIGONG, "2026-12-09", Map.of("FAILED", 7, "EXPIRED_UNSENT", 7, "IN_DOUBT", 7, "READY", 7));
    sent(JINSHUI, "2026-11-30", Map.of("DELIVERED", 40));
    sent(JINSHUI, "2027-01-01", Map.of("DELIVERED", 40));
    CountedNow.in(province);

    AreaVolume all = look(BUSINESS, null, null);
    assertThat(all.getMonth()).isEqualTo(MONTH);
    assertThat(all.getWhole().getSegments()).as("two for each message").isEqualTo(2 * 1136);
    assertThat(all.getWhole().getLastMonth()).isEqualTo(80);
    assertThat(all.getParts().get(0).getUnit().getCode()).isEqualTo(LUOYANG);
    assertThat(all.getParts().get(0).getSegments()).isEqualTo(2000);
    assertThat(all.getParts().get(1).getUnit().getCode()).isEqualTo(ZHENGZHOU);
    assertThat(all.getParts().stream().mapToLong(UnitVolume::getSegments).sum())
        .isEqualTo(all.getWhole().getSegments());

    AreaVolume city = look(BUSINESS, ZHENGZHOU, MONTH);
    assertThat(city.getPath())
        .extracting(each -> each.getCode())
        .containsExactly(PROVINCE_CODE, ZHENGZHOU);
    assertThat(city.getParts())
        .filteredOn(part -> part.getSegments() > 0)
        .extracting(part -> part.getUnit().getCode() + " " + part.isAlone())
        .containsExactly(JINSHUI + " false", ERQI + " false", ZHENGZHOU + " true");

    AreaVolume county = look(BUSINESS, JINSHUI, YearMonth.of(2026, 11));
    assertThat(county.getBasis()).isEqualTo(PaceBasis.OVER);
    assertThat(county.getWhole().getSegments()).isEqualTo(80);
    assertThat(county.getWhole().getForecast()).isNull();
    assertThat(look(BUSINESS, JINSHUI, YearMonth.of(2027, 1)).getMonth())
        .as("what has not begun is not shown")
        .isEqualTo(MONTH);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void tellsKindsTheMostFirst(TestDatabase database) {
    in(database);
    batches.opened(1, JINSHUI, "case:1", "2026-12-01T09:00:00", 10);
    batches.stand(1, 0, Map.of("DELIVERED", 10));
    batches.opened(2, ERQI, "reply:1", "2026-12-02T09:00:00", 30);
    batches.stand(2, 0, Map.of("DELIVERED", 30));
    batches.opened(3, ERQI, "case:2", "2026-12-02T09:00:00", 1);
    batches.stand(3, 0, Map.of("DELIVERED", 1));
    CountedNow.in(province);

    assertThat(look(BUSINESS, null, null).getWhole().getKinds())
        .containsExactly(new UnitVolume.OfKind("REPLY", 60), new UnitVolume.OfKind("CASE", 22));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void comparesWithThePackageAndWarns(TestDatabase database) {
    in(database);
    sent(JINSHUI, "2026-12-01", Map.of("DELIVERED", 400));
    sent(XIGONG, "2026-12-01", Map.of("DELIVERED", 10));
    CountedNow.in(province);

    assertThat(look(BUSINESS, null, null).getWhole().getPerMille()).as("not known").isNull();
    assertThat(look(BUSINESS, null, null).getWhole().getUse()).isEqualTo(PackageUse.FREE);

    ofPackage(1000);
    AreaVolume warned = look(BUSINESS, null, null);
    assertThat(warned.getPackageSegments()).isEqualTo(1000);
    assertThat(warned.getWhole().getPerMille()).isEqualTo(820);
    assertThat(warned.getWhole().getUse()).isEqualTo(PackageUse.NEARLY_USED);
    assertThat(warned.getWhole().getForecastUse()).isEqualTo(PackageUse.USED_UP);
    assertThat(warned.getParts())
        .filteredOn(part -> part.getUnit().getCode().equals(LUOYANG))
        .extracting(UnitVolume::getPerMille, UnitVolume::getUse)
        .containsExactly(tuple(20, PackageUse.FREE));

    ofPackage(820);
    assertThat(look(BUSINESS, null, null).getWhole().getUse()).isEqualTo(PackageUse.USED_UP);
  }

  /** December 2026 has 23 working days, and seven of them are over on the tenth. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void carriesTheMonthForwardByItsWorkingDays(TestDatabase database) {
    in(database);
    sent(JINSHUI, "2026-12-01", Map.of("DELIVERED", 300));
    sent(JINSHUI, "2026-12-06", Map.of("DELIVERED", 50));
    sent(JINSHUI, "2026-12-10", Map.of("DELIVERED", 10));
    CountedNow.in(province);

    AreaVolume area = look(BUSINESS, null, null);

    assertThat(area.getBasis()).isEqualTo(PaceBasis.THIS_MONTH);
    assertThat(area.getWorkingDaysBehind()).isEqualTo(7);
    assertThat(area.getWorkingDaysAhead()).isEqualTo(15);
    assertThat(area.getWhole().getForecast()).isEqualTo(700 + 100 + 15 * 100);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void takesThePaceOfLastMonthUntilTwoWorkingDaysAreOver(TestDatabase database) {
    in(database);
    sent(JINSHUI, "2026-11-30", Map.of("DELIVERED", 1050));
    sent(JINSHUI, "2026-12-01", Map.of("DELIVERED", 10));
    CountedNow.in(province);

    province.container.at("2026-12-02T09:00");
    AreaVolume second = look(BUSINESS, null, null);
    assertThat(second.getBasis()).isEqualTo(PaceBasis.LAST_MONTH);
    assertThat(second.getWorkingDaysBehind()).as("of November").isEqualTo(21);
    assertThat(second.getWhole().getForecast()).isEqualTo(20 + 100 + 21 * 100);

    province.container.at("2026-12-03T09:00");
    assertThat(look(BUSINESS, null, null).getBasis()).isEqualTo(PaceBasis.THIS_MONTH);
    assertThat(look(BUSINESS, null, null).getWhole().getForecast()).isEqualTo(20 + 10 + 20 * 10);

    province.execute("delete from unit_day where on_day < date '2026-12-01'");
    province.container.at("2026-12-01T09:00");
    assertThat(look(BUSINESS, null, null).getBasis()).isEqualTo(PaceBasis.NOTHING);
    assertThat(look(BUSINESS, null, null).getWhole().getForecast()).isNull();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void showsTheMonthAlsoWhereNoCalendarIsLoaded(TestDatabase database) {
    in(database);
    province.container.at("2031-03-10T09:00");

    assertThat(look(BUSINESS, null, null).getBasis()).isEqualTo(PaceBasis.NO_CALENDAR);
    assertThat(look(BUSINESS, null, null).getWhole().getSegments()).isZero();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R5.2")
  void nobodySeesAnythingOutsideHisArea(TestDatabase database) {
    in(database);
    sent(JINSHUI, "2026-12-01", Map.of("DELIVERED", 1));
    sent(ERQI, "2026-12-01", Map.of("DELIVERED", 10));
    sent(XIGONG, "2026-12-01", Map.of("DELIVERED", 100));
    CountedNow.in(province);

    assertThat(look(COUNTY_ADMINISTRATOR, null, null).getWhole().getSegments()).isEqualTo(2);
    assertThat(look(CITY_ADMINISTRATOR, null, null).getWhole().getSegments()).isEqualTo(22);
    assertThat(look(BUSINESS, null, null).getWhole().getSegments()).isEqualTo(222);
    for (AuthorityCode unit : List.of(PROVINCE_CODE, ZHENGZHOU, ERQI, LUOYANG, XIGONG)) {
      assertThatThrownBy(() -> look(COUNTY_ADMINISTRATOR, unit, null))
          .as("%s", unit)
          .isInstanceOf(NotPermitted.class);
      assertThatThrownBy(() -> export(COUNTY_ADMINISTRATOR, unit, Locale.ENGLISH))
          .isInstanceOf(NotPermitted.class);
    }
    assertThatThrownBy(() -> look(Province.COUNTY_OPERATOR, null, null))
        .isInstanceOf(NotPermitted.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void handsOutTheSameAsAFileAndRemembersIt(TestDatabase database) {
    in(database);
    ofPackage(3000);
    sent(JINSHUI, "2026-12-01", Map.of("DELIVERED", 300));
    sent(JINSHUI, "2026-12-06", Map.of("DELIVERED", 50));
    CountedNow.in(province);

    assertThat(export(BUSINESS, ZHENGZHOU, Locale.ENGLISH))
        .startsWith("\uFEFFMonth,Code,Unit,Short messages,")
        .contains("2026-12," + ZHENGZHOU + ",郑州市税务局,700,23.3,0,2300,76.6\r\n")
        .contains("2026-12," + ZHENGZHOU + ",郑州市税务局 (itself),0,0.0,0,0,0.0\r\n");
    assertThat(export(BUSINESS, ZHENGZHOU, Locale.CHINESE)).startsWith("\uFEFF月份,机构代码,");
    assertThat(
            province.number("select count(*) from audit_entry where act = 'cost.volume-exported'"))
        .isEqualTo(2);
  }

  private AreaVolume look(String caller, AuthorityCode unit, YearMonth month) {
    return province.container.as(caller).get(VolumeReport.class).of(unit, month);
  }

  private String export(String caller, AuthorityCode unit, Locale locale) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    province.container.as(caller).get(VolumeReport.class).export(unit, null, locale, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** A batch of that day as it stands now; each message takes two short messages. */
  private void sent(AuthorityCode issuer, String day, Map<String, Integer> messages) {
    batch++;
    int all = messages.values().stream().mapToInt(Integer::intValue).sum();
    batches.opened(batch, issuer, "case:" + batch, day + "T09:00:00", all);
    batches.stand(batch, 0, messages);
  }
}
