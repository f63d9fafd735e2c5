package cn.tax12366.sms.addressbook.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.addressbook.PhoneEntry;
import cn.tax12366.sms.addressbook.PhoneRole;
import cn.tax12366.sms.addressbook.TaxpayerEntry;
import cn.tax12366.sms.addressbook.TaxpayerIntake;
import cn.tax12366.sms.addressbook.TaxpayerState;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.FictitiousNumbers;
import cn.tax12366.sms.shared.Page;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.TaxpayerNumber;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R7.2a")
@Tag("R7.2b")
class TaxpayerSearchTest {

  private static final PhoneNumber AGENT = PhoneNumber.of(FictitiousNumbers.phone(7));
  private static final TaxpayerNumber LEGACY = TaxpayerNumber.of("410199FX0000017");

  private Province province;

  private void in(TestDatabase database) {
    province = Province.in(database);
    bring(Province.ERQI, 4, "样本二七金川商贸有限公司", Optional.empty(), AGENT);
    bring(Province.JINSHUI, 1, "示例金水金川商贸有限公司", Optional.of(LEGACY), AGENT);
    bring(Province.JINSHUI, 2, "示例金水（重庆）小面馆", Optional.empty(), AGENT);
    bring(Province.JINSHUI, 3, "示例金水长乐商行", Optional.empty());
    keepUp();
  }

  private void bring(
      AuthorityCode unit,
      int number,
      String name,
      Optional<TaxpayerNumber> legacy,
      PhoneNumber... phones) {
    province
        .container
        .as("system")
        .get(TaxpayerIntake.class)
        .store(
            "test",
            List.of(
                new TaxpayerEntry(
                    FictitiousNumbers.taxpayer(number),
                    legacy,
                    name,
                    unit,
                    Optional.empty(),
                    List.of(phones).stream()
                        .map(phone -> new PhoneEntry(phone, PhoneRole.FILING_AGENT))
                        .toList(),
                    Optional.empty())),
            area -> true);
  }

  private void keepUp() {
    BookUpkeep upkeep = province.container.as("system").get(BookUpkeep.class);
    while (upkeep.countOne() | upkeep.writeEntries()) {
      // More may be left.
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void findsByNumberNameInitialsAndPhoneAndNothingOfANeighbour(TestDatabase database) {
    in(database);

    assertThat(names("长乐")).containsExactly("示例金水长乐商行");
    assertThat(names("金川商贸有限")).containsExactly("示例金水金川商贸有限公司");
    assertThat(names("（重庆）小面")).containsExactly("示例金水（重庆）小面馆");
    assertThat(names("(重庆)小面")).containsExactly("示例金水（重庆）小面馆");
    assertThat(names("clsh")).containsExactly("示例金水长乐商行");
    assertThat(names("CQXM")).containsExactly("示例金水（重庆）小面馆");
    assertThat(names("有限公司")).containsExactly("示例金水金川商贸有限公司");
    assertThat(names("410199FX")).containsExactly("示例金水金川商贸有限公司");
    assertThat(names(FictitiousNumbers.taxpayer(2).value())).hasSize(1);
    assertThat(names(FictitiousNumbers.taxpayer(4).value())).isEmpty();
    assertThat(names("没有的名称")).isEmpty();
    assertThat(names(null)).hasSize(3);
    assertThat(find(Province.JINSHUI, null, AGENT, null, null, null).rows())
        .extracting(TaxpayerLine::getWorkingPhones)
        .containsExactly(1, 1);
    // Who stands above both sees both.
    province.container.as(Province.CITY_OPERATOR);
    assertThat(found(Province.ZHENGZHOU, "金川商贸").rows())
        .extracting(TaxpayerLine::getUnit)
        .containsExactlyInAnyOrder(Province.JINSHUI, Province.ERQI);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void narrowsToWhomSomethingIsToBeDoneWith(TestDatabase database) {
    in(database);
    province.execute(
        "update taxpayer_phone set reachable = false where taxpayer_id in"
            + " (select id from taxpayer where name = '示例金水（重庆）小面馆')");
    province.execute(
        "update taxpayer set working_phones = 0, bad_phones = 1, state = 'ABNORMAL'"
            + " where name = '示例金水（重庆）小面馆'");
    province.execute("insert into recount_mark (id, authority_code) values (1, '14101050000')");
    keepUp();
    province.container.as(Province.COUNTY_OPERATOR);

    assertThat(find(Province.JINSHUI, null, null, null, null, Reach.BAD_PHONE).rows())
        .extracting(TaxpayerLine::getState)
        .containsExactly(TaxpayerState.ABNORMAL);
    Page<TaxpayerLine> without =
        find(Province.JINSHUI, null, null, null, TaxpayerState.NORMAL, Reach.WITHOUT_PHONE);
    assertThat(without.rows()).extracting(TaxpayerLine::getName).containsExactly("示例金水长乐商行");
    assertThat(without.total()).isEqualTo(1);
    assertThat(find(Province.JINSHUI, null, null, null, null, Reach.UNCONFIRMED).rows()).isEmpty();
    province.container.at("2028-01-01T08:00");
    province.container.as("system").get(BookUpkeep.class).markAll();
    keepUp();
    province.container.as(Province.COUNTY_OPERATOR);
    assertThat(find(Province.JINSHUI, null, null, null, null, Reach.UNCONFIRMED).total())
        .isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void turnsPagesAcrossUnitsByTheirTallies(TestDatabase database) {
    in(database);
    province.container.as(Province.CITY_OPERATOR);

    for (int first = 0; first < 4; first++) {
      Page<TaxpayerLine> page =
          province
              .container
              .get(TaxpayerSearch.class)
              .find(TaxpayerCriteria.of(Province.ZHENGZHOU, first, 1));
      assertThat(page.total()).isEqualTo(4);
      assertThat(page.rows())
          .singleElement()
          .extracting(TaxpayerLine::getUnit)
          .isEqualTo(first == 0 ? Province.ERQI : Province.JINSHUI);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aRenamedTaxpayerIsFoundByItsNewNameAlone(TestDatabase database) {
    in(database);
    bring(Province.JINSHUI, 3, "示例金水新名酒楼", Optional.empty());
    keepUp();
    province.container.as(Province.COUNTY_OPERATOR);

    assertThat(names("长乐")).isEmpty();
    assertThat(names("新名酒楼")).hasSize(1);
    assertThat(
            province.number(
                "select count(*) from taxpayer_piece where mod(entry, 549755813888) ="
                    + " (select id from taxpayer where name = '示例金水新名酒楼')"))
        .isEqualTo(Pieces.entries("示例金水新名酒楼", 1).size());
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void thoseEntrustedToAnOfficerAreFoundByHisCodeAndHisName(TestDatabase database) {
    in(database);
    province.execute(
        ("insert into entrusted_taxpayer (taxpayer_id, officer_code, entrusted_at) select id, '%s',"
                + " current_timestamp from taxpayer where name like '%%金川%%'")
            .formatted(Province.COUNTY_OPERATOR));
    province.container.as(Province.COUNTY_OPERATOR);

    for (String who : List.of(Province.COUNTY_OPERATOR, "李示例")) {
      assertThat(find(Province.JINSHUI, null, null, who, null, null).rows())
          .singleElement()
          .satisfies(
              line -> {
                assertThat(line.getName()).isEqualTo("示例金水金川商贸有限公司");
                assertThat(line.getOfficerName()).isEqualTo("李示例");
              });
      assertThat(find(Province.JINSHUI, "长乐", null, who, null, null).rows()).isEmpty();
      assertThat(find(Province.JINSHUI, "jcsm", AGENT, who, null, null).total()).isEqualTo(1);
    }
    Assertions.assertThatThrownBy(
            () -> find(Province.ERQI, null, null, Province.COUNTY_OPERATOR, null, null))
        .isInstanceOf(NotPermitted.class);
  }

  private List<String> names(String words) {
    province.container.as(Province.COUNTY_OPERATOR);
    return found(Province.JINSHUI, words).rows().stream().map(TaxpayerLine::getName).toList();
  }

  private Page<TaxpayerLine> found(AuthorityCode area, String words) {
    return find(area, words, null, null, null, null);
  }

  private Page<TaxpayerLine> find(
      AuthorityCode area,
      String words,
      PhoneNumber phone,
      String responsible,
      TaxpayerState state,
      Reach reach) {
    return province
        .container
        .get(TaxpayerSearch.class)
        .find(new TaxpayerCriteria(area, words, phone, responsible, state, reach, 0, 25));
  }
}
