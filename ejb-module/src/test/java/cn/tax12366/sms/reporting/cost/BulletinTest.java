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
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.outbound.MessageStatus;
import cn.tax12366.sms.reporting.tally.CountedNow;
import cn.tax12366.sms.reporting.tally.SentBatches;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
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
class BulletinTest {

  private static final String BUSINESS = "14100000092";
  private static final String CITY_ADMINISTRATOR = "14101000091";
  private static final String COUNTY_ADMINISTRATOR = "14101050091";
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

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
    province.execute("update authority set name = '金水区税务局' where code = '" + JINSHUI + "'");
    province.close();
  }

  private void ofPackage(long segments) {
    CostSettings settings = province.container.get(CostSettings.class);
    Mockito.when(settings.packageSegments()).thenReturn(segments);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void tellsOfEachBureauWhatItSentAndWhatBecameOfIt(TestDatabase database) {
    in(database);
    ofPackage(1000);
    sent(JINSHUI, "2026-11-02", Map.of("DELIVERED", 90, "UNDELIVERED", 4, "EXPIRED_UNSENT", 6));
    sent(ERQI, "2026-11-30", Map.of("DELIVERED", 30, "UNDELIVERED", 3, "IN_DOUBT", 1));
    sent(ZHENGZHOU, "2026-11-16", Map.of("DELIVERED", 10));
    sent(XIGONG, "2026-11-16", Map.of("DELIVERED", 200));
    sent(XIGONG, "2026-12-01", Map.of("DELIVERED", 999));
    CountedNow.in(province);

    assertThat(tick("2026-11-30T23:59")).as("the month is not over").isZero();
    assertThat(tick("2026-12-01T00:00")).isOne();

    Bulletin city = get(BUSINESS, ZHENGZHOU, NOVEMBER);
    assertThat(city.getUnitName()).isEqualTo("郑州市税务局");
    assertThat(city.getMeant()).isEqualTo(144);
    assertThat(city.getSent()).isEqualTo(137);
    assertThat(city.getSegments()).isEqualTo(274);
    assertThat(city.getPerMille()).isEqualTo(274);
    assertThat(city.getDelivered()).isEqualTo(130);
    assertThat(city.getDeliveredPerMille()).isEqualTo(948);
    assertThat(city.getInDoubt()).isOne();
    assertThat(city.getFailed()).isEqualTo(13);
    assertThat(city.getFailures())
        .as("the main cause first")
        .containsExactly(
            new Bulletin.Failure(MessageStatus.UNDELIVERED, 7),
            new Bulletin.Failure(MessageStatus.EXPIRED_UNSENT, 6));
    assertThat(city.getKinds()).containsExactly(new Bulletin.OfKind("CASE", 137, 274));
    assertThat(city.isComparable()).as("there is none of October").isFalse();
    assertThat(city.getSentBefore()).isNull();
    assertThat(get(BUSINESS, JINSHUI, NOVEMBER).getSent()).isEqualTo(94);
    assertThat(get(BUSINESS, PROVINCE_CODE, NOVEMBER).getSent()).isEqualTo(337);
    assertThat(get(BUSINESS, Province.JIYUAN, NOVEMBER).getSent()).as("also of nothing").isZero();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isWrittenOnceAndNeverChanges(TestDatabase database) {
    in(database);
    sent(JINSHUI, "2026-11-02", Map.of("ACCEPTED", 90));
    CountedNow.in(province);
    assertThat(tick("2026-12-01T00:00")).isOne();
    long written = province.number("select count(*) from volume_bulletin");

    batches.stand(batch, 0, Map.of("DELIVERED", 90));
    province.execute("update authority set name = '改名税务局' where code = '" + JINSHUI + "'");
    ofPackage(5000);
    CountedNow.in(province);

    assertThat(tick("2026-12-01T00:01")).isZero();
    assertThat(tick("2026-12-31T23:59")).isZero();
    assertThat(province.number("select count(*) from volume_bulletin")).isEqualTo(written);
    Bulletin county = get(BUSINESS, JINSHUI, NOVEMBER);
    assertThat(county.getUnitName()).isEqualTo("金水区税务局");
    assertThat(county.getDelivered()).isZero();
    assertThat(county.getPackageSegments()).isZero();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void makesUpForMonthsThatWereMissedInTheirOrder(TestDatabase database) {
    in(database);
    sent(JINSHUI, "2026-09-30", Map.of("DELIVERED", 10));
    sent(JINSHUI, "2026-11-02", Map.of("DELIVERED", 30, "FAILED", 2));
    CountedNow.in(province);

    assertThat(tick("2026-12-20T09:00")).isEqualTo(3);

    assertThat(list(BUSINESS).months()).containsExactly(NOVEMBER, OCTOBER, YearMonth.of(2026, 9));
    assertThat(get(BUSINESS, JINSHUI, OCTOBER).getSent()).isZero();
    assertThat(get(BUSINESS, JINSHUI, OCTOBER).getSentBefore()).isEqualTo(10);
    Bulletin november = get(BUSINESS, JINSHUI, NOVEMBER);
    assertThat(november.isComparable()).isTrue();
    assertThat(november.getSentBefore()).isZero();
    assertThat(november.getSegmentsBefore()).isZero();
    assertThat(november.getWrittenAt()).isEqualTo(province.container.now());
    assertThatThrownBy(() -> get(BUSINESS, JINSHUI, YearMonth.of(2026, 8)))
        .as("before the platform's first month")
        .isInstanceOf(NoSuchBulletin.class);
    assertThatThrownBy(() -> get(BUSINESS, JINSHUI, YearMonth.of(2026, 12)))
        .isInstanceOf(NoSuchBulletin.class);
    assertThatThrownBy(() -> get(BUSINESS, JINSHUI, null)).isInstanceOf(NoSuchBulletin.class);
  }

  /** As where a province is founded here in December, and what it sent before is brought in. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void tellsOfUnitsFromTheMonthOfTheirFoundingOnAndOfTheProvinceAlways(TestDatabase database) {
    in(database);
    long founded = province.number("select count(*) from authority");
    province.execute("create table authority_then as select code, valid_from from authority");
    try {
      province.execute("update authority set valid_from = date '2026-12-02'");
      sent(JINSHUI, "2026-11-02", Map.of("DELIVERED", 10));
      CountedNow.in(province);

      assertThat(tick("2026-12-01T00:00")).isOne();
      assertThat(list(BUSINESS).find(NOVEMBER, 0, 10).rows())
          .extracting(Bulletin::getUnit, Bulletin::getSent)
          .containsExactly(tuple(PROVINCE_CODE, 10L));
      assertThat(tick("2027-01-01T00:00")).isOne();
      assertThat(list(BUSINESS).find(YearMonth.of(2026, 12), 0, 10).total())
          .isGreaterThan(1)
          .isLessThanOrEqualTo(founded);
    } finally {
      province.execute(
          "update authority set valid_from = (select t.valid_from from authority_then t"
              + " where t.code = authority.code)");
      province.execute("drop table authority_then");
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void waitsUntilTheMonthIsCounted(TestDatabase database) {
    in(database);
    sent(JINSHUI, "2026-11-02", Map.of("DELIVERED", 10));
    assertThat(tick("2026-12-01T00:00")).as("nothing is counted yet").isZero();

    CountedNow.in(province);

    assertThat(tick("2026-12-01T00:01")).isOne();
    assertThat(get(BUSINESS, JINSHUI, NOVEMBER).getSent()).isEqualTo(10);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void writesNothingWhereNothingWasEverSent(TestDatabase database) {
    in(database);

    assertThat(tick("2026-12-01T00:00")).isZero();

    assertThat(list(BUSINESS).months()).isEmpty();
    assertThat(list(BUSINESS).find(NOVEMBER, 0, 10).total()).isZero();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R5.2")
  void isSeenByWhoWatchesOverTheUnitAlone(TestDatabase database) {
    in(database);
    sent(XIGONG, "2026-10-02", Map.of("DELIVERED", 5));
    sent(JINSHUI, "2026-11-02", Map.of("DELIVERED", 10));
    CountedNow.in(province);
    tick("2026-12-01T00:00");

    assertThat(list(COUNTY_ADMINISTRATOR).find(NOVEMBER, 0, 10).rows())
        .extracting(Bulletin::getUnit, Bulletin::getSent, Bulletin::getSentBefore)
        .containsExactly(tuple(JINSHUI, 10L, 0L));
    assertThat(list(CITY_ADMINISTRATOR).find(NOVEMBER, 0, 200).rows())
        .extracting(Bulletin::getUnit)
        .startsWith(ZHENGZHOU)
        .contains(JINSHUI, ERQI)
        .doesNotContain(XIGONG, PROVINCE_CODE);
    long all = list(BUSINESS).find(NOVEMBER, 0, 2).total();
    assertThat(list(BUSINESS).find(NOVEMBER, 0, 2).rows())
        .extracting(Bulletin::getUnit)
        .hasSize(2)
        .startsWith(PROVINCE_CODE);
    assertThat(list(BUSINESS).find(NOVEMBER, (int) all - 1, 2).rows()).hasSize(1);
    for (AuthorityCode unit : List.of(PROVINCE_CODE, ZHENGZHOU, ERQI, XIGONG)) {
      assertThatThrownBy(() -> get(COUNTY_ADMINISTRATOR, unit, NOVEMBER))
          .as("%s", unit)
          .isInstanceOf(NotPermitted.class);
      assertThatThrownBy(() -> export(COUNTY_ADMINISTRATOR, unit, Locale.ENGLISH))
          .isInstanceOf(NotPermitted.class);
    }
    assertThatThrownBy(() -> list(Province.COUNTY_OPERATOR).months())
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> list(Province.COUNTY_OPERATOR).find(NOVEMBER, 0, 10))
        .isInstanceOf(NotPermitted.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isHandedOutAsAFileAndThatIsRemembered(TestDatabase database) {
    in(database);
    ofPackage(400);
    sent(JINSHUI, "2026-10-02", Map.of("DELIVERED", 50));
    sent(JINSHUI, "2026-11-02", Map.of("DELIVERED", 90, "UNDELIVERED", 10));
    CountedNow.in(province);
    tick("2026-12-01T00:00");

    assertThat(export(BUSINESS, JINSHUI, Locale.ENGLISH))
        .startsWith("\uFEFFItem,This month,Month before\r\nUnit,金水区税务局,\r\n")
        .contains("Month,2026-11,2026-10\r\n", "Written,2026-12-01 00:00:00,\r\n")
        .contains("Messages sent,100,50\r\n", "Short messages,200,100\r\n")
        .contains("Of the package (%),50.0,\r\n", "Delivered (%),90.0,\r\n")
        .contains("Failed: undeliverable,10,\r\n", "CASE (messages),100,\r\n");
    assertThat(export(BUSINESS, JINSHUI, Locale.CHINESE)).contains("失败：无法送达,10,\r\n");
    assertThat(
            province.number(
                "select count(*) from audit_entry where act = 'cost.bulletin-exported'"))
        .isEqualTo(2);
  }

  /** How many months are written at this time. */
  private int tick(String localTime) {
    BulletinWriting writing =
        province.container.at(localTime).as("system").get(BulletinWriting.class);
    int months = 0;
    while (writing.writeNext()) {
      months++;
      assertThat(months).as("one after the other, and not one for ever").isLessThan(100);
    }
    return months;
  }

  private BulletinList list(String caller) {
    return province.container.as(caller).get(BulletinList.class);
  }

  private Bulletin get(String caller, AuthorityCode unit, YearMonth month) {
    return list(caller).get(unit, month);
  }

  private String export(String caller, AuthorityCode unit, Locale locale) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    list(caller).export(unit, NOVEMBER, locale, out);
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
