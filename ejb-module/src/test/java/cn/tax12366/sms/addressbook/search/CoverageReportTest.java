package cn.tax12366.sms.addressbook.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.addressbook.PhoneEntry;
import cn.tax12366.sms.addressbook.PhoneRole;
import cn.tax12366.sms.addressbook.TaxpayerEntry;
import cn.tax12366.sms.addressbook.TaxpayerIntake;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.FictitiousNumbers;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoverageReportTest {

  private Province province;

  private void in(TestDatabase database) {
    province = Province.in(database);
    province.container.at("2026-09-30T09:00");
    bring(Province.ERQI, 4, true);
    bring(Province.JINSHUI, 1, true);
    bring(Province.JINSHUI, 2, false);
    bring(Province.BRANCH, 3, true);
    bring(Province.XIGONG, 6, false);
    keepUp();
  }

  private void bring(AuthorityCode unit, int number, boolean withPhone) {
    province
        .container
        .as("system")
        .get(TaxpayerIntake.class)
        .store(
            "test",
            List.of(
                new TaxpayerEntry(
                    FictitiousNumbers.taxpayer(number),
                    Optional.empty(),
                    "示例纳税人" + number,
                    unit,
                    Optional.empty(),
                    withPhone
                        ? List.of(
                            new PhoneEntry(
                                PhoneNumber.of(FictitiousNumbers.phone(number)), PhoneRole.FINANCE))
                        : List.of(),
                    Optional.empty())),
            area -> true);
  }

  private void keepUp() {
    BookUpkeep upkeep = province.container.as("system").get(BookUpkeep.class);
    while (upkeep.countOne() | upkeep.writeEntries()) {
      // More may be left.
    }
  }

  private void nightOf(String moment) {
    province.container.at(moment);
    province.container.as("system").get(BookUpkeep.class).markAll();
    keepUp();
  }

  private AreaCoverage seenBy(String officer, AuthorityCode unit) {
    province.container.as(officer);
    return province.container.get(CoverageReport.class).of(unit);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.2a")
  void tellsTheShareThatIsReachedTierByTierTheLeastCoveredFirst(TestDatabase database) {
    in(database);

    AreaCoverage city = seenBy(Province.CITY_OPERATOR, null);

    assertThat(city.getWhole().getFigures().getToBeReached()).isEqualTo(4);
    assertThat(city.getWhole().getFigures().getPerMille()).isEqualTo(750);
    assertThat(city.getParts())
        .filteredOn(part -> part.getFigures().getToBeReached() > 0)
        .extracting(
            part -> part.getUnit().getCode(),
            part -> part.getFigures().getToBeReached(),
            part -> part.getFigures().getPerMille(),
            part -> part.getFigures().getWithoutPhone())
        .containsExactly(tuple(Province.JINSHUI, 3L, 666, 1L), tuple(Province.ERQI, 1L, 1000, 0L));
    AreaCoverage county = seenBy(Province.CITY_OPERATOR, Province.JINSHUI);
    assertThat(county.getPath()).hasSize(2);
    assertThat(county.getParts())
        .extracting(
            UnitCoverage::isAlone,
            part -> part.getUnit().getCode(),
            part -> part.getFigures().getPerMille())
        .containsExactly(tuple(true, Province.JINSHUI, 500), tuple(false, Province.BRANCH, 1000));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.2b")
  void tellsNothingOfANeighbour(TestDatabase database) {
    in(database);

    assertThatThrownBy(() -> seenBy(Province.CITY_OPERATOR, Province.XIGONG))
        .isInstanceOf(NotPermitted.class);
    assertThat(seenBy(Province.LUOYANG_OPERATOR, null).getWhole().getFigures())
        .extracting(Coverage::getToBeReached, Coverage::getReached)
        .containsExactly(1L, 0L);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.2a")
  void aDeregisteredTaxpayerNeedsNoPhoneAndIsInNoListOfThoseToBeLookedAfter(TestDatabase database) {
    in(database);
    province.execute(
        "update taxpayer set state = 'DEREGISTERED' where number = '%s'"
            .formatted(FictitiousNumbers.taxpayer(2).value()));
    nightOf("2026-10-30T03:40");

    Coverage county = seenBy(Province.CITY_OPERATOR, Province.JINSHUI).getWhole().getFigures();

    assertThat(county.getToBeReached()).isEqualTo(2);
    assertThat(county.getPerMille()).isEqualTo(1000);
    assertThat(county.getOverdue()).isZero();
    assertThat(listed(Reach.WITHOUT_PHONE)).isZero();
    assertThat(listed(Reach.OVERDUE)).isZero();
  }

  /** The 1st to the 7th of October are holidays, and Saturday the 10th is worked. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.2e")
  void aTaxpayerWithoutPhoneIsOverdueAfterFiveWorkingDays(TestDatabase database) {
    in(database);

    nightOf("2026-10-13T23:00");
    assertThat(seenBy(Province.CITY_OPERATOR, null).getWhole().getFigures().getOverdue()).isZero();
    assertThat(listed(Reach.OVERDUE)).isZero();
    nightOf("2026-10-14T03:40");
    assertThat(seenBy(Province.CITY_OPERATOR, null).getWhole().getFigures().getOverdue())
        .isEqualTo(1);
    assertThat(listed(Reach.OVERDUE)).isEqualTo(1);
    bring(Province.JINSHUI, 2, true);
    keepUp();
    assertThat(seenBy(Province.CITY_OPERATOR, null).getWhole().getFigures().getOverdue()).isZero();
    assertThat(listed(Reach.OVERDUE)).isZero();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.2e")
  void theTimeToMendBeginsWhenTheLastPhoneIsLost(TestDatabase database) {
    in(database);
    province.container.at("2026-10-14T09:00");
    province.execute("update taxpayer_phone set reachable = false");
    province.execute("update taxpayer set working_phones = 0, bad_phones = 1 where bad_phones = 0");
    nightOf("2026-10-14T09:01");

    assertThat(listed(Reach.WITHOUT_PHONE)).isEqualTo(4);
    assertThat(listed(Reach.OVERDUE)).isEqualTo(1);
    nightOf("2026-10-22T03:40");
    assertThat(listed(Reach.OVERDUE)).isEqualTo(4);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.2e")
  void anOfficerIsToldWhatWaitsAmongThoseEntrustedToHimAlone(TestDatabase database) {
    in(database);
    nightOf("2026-10-14T03:40");
    province.container.as(Province.COUNTY_OPERATOR);
    CoverageReport report = province.container.get(CoverageReport.class);
    assertThat(report.ofMine().getToBeReached()).isZero();
    province.execute(
        ("insert into entrusted_taxpayer (taxpayer_id, officer_code, entrusted_at) select id, '%s',"
                + " current_timestamp from taxpayer where number in ('%s', '%s', '%s')")
            .formatted(
                Province.COUNTY_OPERATOR,
                FictitiousNumbers.taxpayer(1).value(),
                FictitiousNumbers.taxpayer(2).value(),
                FictitiousNumbers.taxpayer(6).value()));

    // The one in Luoyang is no longer any of his business.
    assertThat(report.ofMine())
        .extracting(Coverage::getToBeReached, Coverage::getWithoutPhone, Coverage::getOverdue)
        .containsExactly(2L, 1L, 1L);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.2a")
  void theFileHasTheUnitFirstAndTheAskingIsOnRecord(TestDatabase database) {
    in(database);
    province.container.as(Province.CITY_OPERATOR);
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    province.container.get(CoverageReport.class).export(Province.JINSHUI, Locale.ENGLISH, out);

    assertThat(out.toString(StandardCharsets.UTF_8).lines().skip(1))
        .hasSize(3)
        .first()
        .asString()
        .startsWith(Province.JINSHUI + ",")
        .endsWith(",3,2,66.6,1,0,0,0");
    assertThat(
            province.number(
                "select count(*) from audit_entry where act = 'taxpayers.coverage-exported'"))
        .isEqualTo(1);
  }

  private long listed(Reach reach) {
    province.container.as(Province.CITY_OPERATOR);
    return province
        .container
        .get(TaxpayerSearch.class)
        .find(new TaxpayerCriteria(Province.ZHENGZHOU, null, null, null, null, reach, 0, 25))
        .rows()
        .size();
  }
}
