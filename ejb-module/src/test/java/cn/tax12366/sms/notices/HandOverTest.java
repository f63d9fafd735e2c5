package cn.tax12366.sms.notices;

import static cn.tax12366.sms.Province.BRANCH;
import static cn.tax12366.sms.Province.CITY_APPROVER;
import static cn.tax12366.sms.Province.CITY_OPERATOR;
import static cn.tax12366.sms.Province.ERQI;
import static cn.tax12366.sms.Province.JINSHUI;
import static cn.tax12366.sms.Province.ZHENGZHOU;
import static cn.tax12366.sms.organisation.DepartmentKind.COLLECTION_SECTION;
import static cn.tax12366.sms.organisation.DepartmentKind.FIELD_ADMINISTRATION;
import static cn.tax12366.sms.organisation.DepartmentKind.GENERAL_OFFICE;
import static cn.tax12366.sms.organisation.DepartmentKind.SERVICE_CENTRE_12366;
import static cn.tax12366.sms.organisation.OfficerRole.ADMINISTRATOR;
import static cn.tax12366.sms.organisation.OfficerRole.FIELD_ADMINISTRATOR;
import static cn.tax12366.sms.organisation.OfficerRole.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.addressbook.NoFieldAdministrator;
import cn.tax12366.sms.addressbook.TaxpayerEntrusting;
import cn.tax12366.sms.addressbook.TaxpayerNotEntrusted;
import cn.tax12366.sms.notices.rule.ReminderRules;
import cn.tax12366.sms.notices.rule.RuleNotForOfficer;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.organisation.administration.HandOver;
import cn.tax12366.sms.organisation.administration.NobodyMaintainsHimself;
import cn.tax12366.sms.organisation.administration.NothingToHandOver;
import cn.tax12366.sms.organisation.administration.PublishingAdministration;
import cn.tax12366.sms.organisation.administration.PublishingKind;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.TaxpayerNumber;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HandOverTest {

  private static final String CITY_ADMINISTRATOR = "14101000091";
  private static final String ADMINISTRATOR_OF_JINSHUI = "14101050091";
  private static final String ADMINISTRATOR_OF_ERQI = "14101030091";
  private static final OfficerCode FIELD = OfficerCode.of("14101050191");
  private static final OfficerCode COLLEAGUE = OfficerCode.of("14101050192");
  private static final OfficerCode BOTH = OfficerCode.of("14101050092");
  private static final OfficerCode SECTION = OfficerCode.of("14101050093");
  private static final OfficerCode ERQI_FIELD = OfficerCode.of("14101030192");
  private static final OfficerCode CITY_COLLEAGUE = OfficerCode.of("14101000092");
  private static final OfficerCode OWNER = OfficerCode.of(CITY_OPERATOR);

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.2c")
  void givesThreeHundredTaxpayersToAColleagueInOneAct(TestDatabase database) {
    try (Province province = staffed(database)) {
      entrust(province, FIELD, taxpayers(province, BRANCH, 300));
      HandOver handOver = handOver(province, ADMINISTRATOR_OF_JINSHUI);
      assertThat(handOver.preview(FIELD))
          .extracting(Object::toString)
          .containsExactly("0 publishing", "0 rules", "300 taxpayers");
      assertThat(handOver.colleagues(FIELD))
          .extracting(OfficerView::getCode)
          .contains(COLLEAGUE, SECTION)
          .doesNotContain(FIELD, ERQI_FIELD, OfficerCode.of(ADMINISTRATOR_OF_JINSHUI));

      assertThat(handOver.handOver(FIELD, COLLEAGUE))
          .extracting(Object::toString)
          .containsExactly("0 publishing", "0 rules", "300 taxpayers");

      TaxpayerEntrusting entrusting = entrusting(province, ADMINISTRATOR_OF_JINSHUI);
      assertThat(entrusting.of(FIELD, 0, 25).total()).isZero();
      assertThat(entrusting.of(COLLEAGUE, 275, 25).total()).isEqualTo(300);
      assertThat(entrusting.of(COLLEAGUE, 275, 25).rows()).hasSize(25);
      assertThat(audited(province, "officer.handed-over"))
          .containsExactly("to officer:14101050192, 0 publishing, 0 rules, 300 taxpayers");
      assertThatThrownBy(
              () -> handOver(province, ADMINISTRATOR_OF_JINSHUI).handOver(FIELD, COLLEAGUE))
          .isInstanceOf(NothingToHandOver.class);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void givesEverythingOrNothing(TestDatabase database) {
    try (Province province = staffed(database)) {
      entrust(province, BOTH, taxpayers(province, JINSHUI, 2));
      province
          .container
          .as(ADMINISTRATOR_OF_JINSHUI)
          .get(PublishingAdministration.class)
          .grant(BOTH, PublishingKind.EXTERNAL);

      assertThatThrownBy(() -> handOver(province, ADMINISTRATOR_OF_JINSHUI).handOver(BOTH, SECTION))
          .as("publishing could go to him, taxpayers cannot")
          .isInstanceOf(NoFieldAdministrator.class);

      assertThat(handOver(province, ADMINISTRATOR_OF_JINSHUI).preview(BOTH))
          .extracting(Object::toString)
          .containsExactly("1 publishing", "0 rules", "2 taxpayers");
      assertThat(audited(province, "officer.handed-over")).isEmpty();
      province.execute("delete from entrusted_taxpayer");
      handOver(province, ADMINISTRATOR_OF_JINSHUI).handOver(BOTH, SECTION);
      assertThat(handOver(province, ADMINISTRATOR_OF_JINSHUI).preview(SECTION))
          .extracting(Object::toString)
          .contains("1 publishing");
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.5b")
  @Tag("A5")
  void givesRulesAsDraftsThatTheColleagueSubmitsInHisOwnName(TestDatabase database) {
    try (Province province = staffed(database)) {
      province.taxpayer(JINSHUI).known();
      long rule = province.ruleInForce(ZHENGZHOU);

      handOver(province, CITY_ADMINISTRATOR).handOver(OWNER, CITY_COLLEAGUE);

      assertThat(province.strings("select owner from reminder_rule"))
          .containsExactly(CITY_COLLEAGUE.digits());
      province.tick("2026-12-10T09:01");
      assertThat(province.handedOver()).as("nobody has approved it in his name").isEmpty();
      province.container.as(CITY_COLLEAGUE.digits()).get(ReminderRules.class).submit(rule);
      province.approveTheOnlyOneWaiting(CITY_APPROVER);
      province.tick("2026-12-10T09:02");
      assertThat(province.handedOver()).hasSize(1);
      assertThat(province.texts()).allSatisfy(text -> assertThat(text).contains("钱样本"));
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.5b")
  void refusesARuleToWhoManagesNone(TestDatabase database) {
    try (Province province = staffed(database)) {
      long rule = province.ruleInForce(ZHENGZHOU);

      assertThatThrownBy(
              () ->
                  handOver(province, CITY_ADMINISTRATOR)
                      .handOver(OWNER, OfficerCode.of(CITY_APPROVER)))
          .isInstanceOf(RuleNotForOfficer.class);

      assertThat(province.strings("select status from reminder_rule where id = " + rule))
          .containsExactly("IN_FORCE");
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.1d")
  void leavesPeopleOfANeighbourAlone(TestDatabase database) {
    try (Province province = staffed(database)) {
      entrust(province, FIELD, taxpayers(province, BRANCH, 1));
      HandOver neighbour = handOver(province, ADMINISTRATOR_OF_ERQI);

      assertThatThrownBy(() -> neighbour.preview(FIELD)).isInstanceOf(NotPermitted.class);
      assertThatThrownBy(() -> neighbour.colleagues(FIELD)).isInstanceOf(NotPermitted.class);
      assertThatThrownBy(() -> neighbour.handOver(FIELD, ERQI_FIELD))
          .isInstanceOf(NotPermitted.class);
      assertThatThrownBy(
              () -> handOver(province, ADMINISTRATOR_OF_JINSHUI).handOver(FIELD, ERQI_FIELD))
          .as("nor does one's own go to a neighbour's")
          .isInstanceOf(NotPermitted.class);
      assertThatThrownBy(() -> entrusting(province, ADMINISTRATOR_OF_ERQI).of(FIELD, 0, 25))
          .isInstanceOf(NotPermitted.class);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void letsNobodyHandOverToHimself(TestDatabase database) {
    try (Province province = staffed(database)) {
      entrust(province, FIELD, taxpayers(province, BRANCH, 1));
      OfficerCode himself = OfficerCode.of(ADMINISTRATOR_OF_JINSHUI);
      HandOver handOver = handOver(province, ADMINISTRATOR_OF_JINSHUI);

      assertThatThrownBy(() -> handOver.handOver(FIELD, himself))
          .isInstanceOf(NobodyMaintainsHimself.class);
      assertThatThrownBy(() -> handOver.handOver(FIELD, FIELD))
          .isInstanceOf(NothingToHandOver.class);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.2c")
  void entrustsAllOfAListOrNone(TestDatabase database) {
    try (Province province = staffed(database)) {
      List<TaxpayerNumber> own = taxpayers(province, BRANCH, 1);
      List<TaxpayerNumber> neighbours = taxpayers(province, ERQI, 1);
      TaxpayerEntrusting entrusting = entrusting(province, ADMINISTRATOR_OF_JINSHUI);

      assertThatThrownBy(
              () ->
                  entrusting.entrust(
                      FIELD, List.of(TaxpayerNumber.of("419999999999999"), own.get(0))))
          .isInstanceOf(TaxpayerNotEntrusted.class)
          .hasMessageContaining("419999999999999");
      assertThatThrownBy(() -> entrusting.entrust(FIELD, List.of(neighbours.get(0), own.get(0))))
          .isInstanceOf(TaxpayerNotEntrusted.class)
          .hasMessageContaining(neighbours.get(0).value());
      assertThatThrownBy(() -> entrusting.entrust(SECTION, own))
          .isInstanceOf(NoFieldAdministrator.class);
      assertThatThrownBy(() -> entrusting(province, ADMINISTRATOR_OF_ERQI).entrust(FIELD, own))
          .isInstanceOf(NotPermitted.class);
      assertThat(province.number("select count(*) from entrusted_taxpayer")).isZero();

      entrusting(province, ADMINISTRATOR_OF_JINSHUI).entrust(FIELD, own);
      entrusting(province, ADMINISTRATOR_OF_JINSHUI).entrust(COLLEAGUE, own);
      assertThat(province.strings("select officer_code from entrusted_taxpayer"))
          .as("to one at a time")
          .containsExactly(COLLEAGUE.digits());
    }
  }

  private static Province staffed(TestDatabase database) {
    Province province = Province.in(database);
    staff(province, CITY_ADMINISTRATOR, ZHENGZHOU, GENERAL_OFFICE, ADMINISTRATOR);
    staff(province, CITY_COLLEAGUE.digits(), ZHENGZHOU, SERVICE_CENTRE_12366, OPERATOR);
    staff(province, ADMINISTRATOR_OF_JINSHUI, JINSHUI, GENERAL_OFFICE, ADMINISTRATOR);
    staff(province, ADMINISTRATOR_OF_ERQI, ERQI, GENERAL_OFFICE, ADMINISTRATOR);
    staff(province, FIELD.digits(), BRANCH, FIELD_ADMINISTRATION, FIELD_ADMINISTRATOR);
    staff(province, COLLEAGUE.digits(), BRANCH, FIELD_ADMINISTRATION, FIELD_ADMINISTRATOR);
    staff(province, ERQI_FIELD.digits(), ERQI, FIELD_ADMINISTRATION, FIELD_ADMINISTRATOR);
    staff(province, BOTH.digits(), JINSHUI, COLLECTION_SECTION, OPERATOR, FIELD_ADMINISTRATOR);
    staff(province, SECTION.digits(), JINSHUI, COLLECTION_SECTION, OPERATOR);
    province.execute("update officer set must_change_password = false");
    return province;
  }

  private static void staff(
      Province province,
      String code,
      AuthorityCode unit,
      DepartmentKind department,
      OfficerRole... roles) {
    province
        .container
        .as("system")
        .get(OrganisationRegister.class)
        .appoint(new NewOfficer(OfficerCode.of(code), "钱样本", unit, department, Set.of(roles)));
  }

  /** So many taxpayers of a unit, known from now on. */
  private static List<TaxpayerNumber> taxpayers(Province province, AuthorityCode unit, int many) {
    province.container.as("system");
    for (int i = 0; i < many; i++) {
      province.taxpayer(unit).known();
    }
    return province
        .strings(
            "select number from taxpayer where authority_code = '"
                + unit.digits()
                + "' order by id desc limit "
                + many)
        .stream()
        .map(TaxpayerNumber::of)
        .toList();
  }

  private static void entrust(
      Province province, OfficerCode officer, List<TaxpayerNumber> numbers) {
    entrusting(province, ADMINISTRATOR_OF_JINSHUI).entrust(officer, numbers);
  }

  private static HandOver handOver(Province province, String caller) {
    return province.container.as(caller).get(HandOver.class);
  }

  private static TaxpayerEntrusting entrusting(Province province, String caller) {
    return province.container.as(caller).get(TaxpayerEntrusting.class);
  }

  private static List<String> audited(Province province, String act) {
    return province.strings("select detail from audit_entry where act = '" + act + "' order by id");
  }
}
