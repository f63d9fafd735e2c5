package cn.tax12366.sms.reporting.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.addressbook.ConsentWay;
import cn.tax12366.sms.addressbook.PhoneRole;
import cn.tax12366.sms.addressbook.SubscriptionKind;
import cn.tax12366.sms.addressbook.maintenance.Consent;
import cn.tax12366.sms.addressbook.maintenance.NoSuchTaxpayerInArea;
import cn.tax12366.sms.addressbook.maintenance.SubscriptionMaintenance;
import cn.tax12366.sms.addressbook.maintenance.TaxpayerMaintenance;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationFixtures;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.FictitiousNumbers;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.Page;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R7.2b")
class TaxpayerTimelineTest {

  private static final String FIELD = "14101050065";
  private static final String TECHNICAL = "14100000065";

  private Province province;
  private long taxpayer;

  private void in(TestDatabase database) {
    province = Province.in(database);
    // The agent's other taxpayer comes first: what was sent for it is not this one's.
    PhoneNumber agent = province.taxpayer(Province.JINSHUI).known();
    province.taxpayer(Province.JINSHUI).phone(agent).known();
    taxpayer = province.number("select max(id) from taxpayer");
    appoint(
        FIELD,
        Province.JINSHUI,
        DepartmentKind.FIELD_ADMINISTRATION,
        OfficerRole.FIELD_ADMINISTRATOR);
    appoint(
        TECHNICAL,
        OrganisationFixtures.PROVINCE_CODE,
        DepartmentKind.INFORMATION_CENTRE,
        OfficerRole.TECHNICAL_OPERATION);
    province.execute("update officer set must_change_password = false");
    province.ruleInForce(Province.ZHENGZHOU);
    province.tick("2026-12-10T09:00");
  }

  private void appoint(
      String code, AuthorityCode unit, DepartmentKind department, OfficerRole role) {
    province
        .container
        .get(OrganisationRegister.class)
        .appoint(new NewOfficer(OfficerCode.of(code), "钱示例", unit, department, Set.of(role)));
  }

  @AfterEach
  void dismiss() {
    province.execute("delete from taxpayer_change");
    for (String code : List.of(FIELD, TECHNICAL)) {
      province.execute("delete from officer_role where officer_code = '" + code + "'");
      province.execute("delete from officer where code = '" + code + "'");
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void everythingOfOneTaxpayerStandsOnOneLineNewestFirst(TestDatabase database) {
    in(database);
    province.container.as(Province.COUNTY_OPERATOR).at("2026-12-11T10:00");
    TaxpayerMaintenance book = province.container.get(TaxpayerMaintenance.class);
    book.addPhone(taxpayer, PhoneNumber.of(FictitiousNumbers.phone(900)), PhoneRole.FINANCE);
    long phone = book.get(taxpayer).getPhones().get(0).getId();
    province.container.at("2026-12-11T11:00");
    province
        .container
        .get(SubscriptionMaintenance.class)
        .close(
            phone,
            SubscriptionKind.FILING_REMINDER,
            new Consent(ConsentWay.IN_PERSON, "会计来厅", null));

    List<TimelineEvent> line = as(Province.COUNTY_OPERATOR).of(taxpayer, 0, 50).rows();

    assertThat(line)
        .extracting(TaxpayerTimelineTest::said)
        .containsExactly(
            "增值税 due 2026-12-15",
            "FILING_REMINDER closed 会计来厅",
            "PHONE_ADDED",
            "示例商贸1、示例商贸2",
            "FILING_REMINDER open null");
    assertThat(line.get(3).message().phone()).matches("154\\*{4}\\d{4}");
    assertThat(line.get(1).service().by()).isEqualTo("李示例");
    assertThat(line.get(4).service().source()).isEqualTo("test");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aPageGoesOnWhereTheOneBeforeEnds(TestDatabase database) {
    in(database);
    TaxpayerTimeline timeline = as(Province.COUNTY_OPERATOR);
    Page<TimelineEvent> whole = timeline.of(taxpayer, 0, 50);

    List<TimelineEvent> paged = new ArrayList<>();
    for (int first = 0; first < whole.total(); first++) {
      paged.addAll(timeline.of(taxpayer, first, 1).rows());
    }

    assertThat(whole.total()).isEqualTo(3);
    assertThat(paged).isEqualTo(whole.rows());
  }

  /** The easy wrong version hands the text to everybody who may see the taxpayer. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R6.4")
  void aTextIsForThoseWhoSeeMessagesAndAnotherUnitsForNobody(TestDatabase database) {
    in(database);

    assertThat(message(Province.COUNTY_OPERATOR).text()).contains("示例商贸2");
    assertThat(message(FIELD))
        .satisfies(
            sent -> {
              assertThat(sent.text()).isNull();
              assertThat(sent.id()).isNull();
              assertThat(sent.status()).isNotNull();
            });
    assertThatThrownBy(() -> as(TECHNICAL).of(taxpayer, 0, 10)).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> as(Province.JIYUAN_OPERATOR).of(taxpayer, 0, 10))
        .isInstanceOf(NoSuchTaxpayerInArea.class);

    // It has moved here from elsewhere: what they wrote to it there stays theirs.
    province.execute("update notice set authority_code = '" + Province.XIGONG.digits() + "'");
    assertThat(as(Province.COUNTY_OPERATOR).of(taxpayer, 0, 10).rows())
        .noneMatch(event -> event.message() != null);
  }

  private TimelineEvent.Message message(String officer) {
    return as(officer).of(taxpayer, 0, 10).rows().stream()
        .filter(event -> event.message() != null)
        .findFirst()
        .orElseThrow()
        .message();
  }

  private TaxpayerTimeline as(String officer) {
    return province.container.as(officer).get(TaxpayerTimeline.class);
  }

  private static String said(TimelineEvent event) {
    if (event.change() != null) {
      return event.change().act();
    }
    if (event.service() != null) {
      return event.service().kind()
          + (event.service().open() ? " open " : " closed ")
          + event.service().proof();
    }
    return event.message() != null
        ? event
            .message()
            .text()
            .substring(event.message().text().indexOf("示例商贸"), event.message().text().indexOf("："))
        : event.obligation().tax() + " due " + event.obligation().due();
  }
}
