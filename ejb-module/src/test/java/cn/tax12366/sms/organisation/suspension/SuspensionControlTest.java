package cn.tax12366.sms.organisation.suspension;

import static cn.tax12366.sms.Province.BRANCH;
import static cn.tax12366.sms.Province.COUNTY_APPROVER;
import static cn.tax12366.sms.Province.COUNTY_OPERATOR;
import static cn.tax12366.sms.Province.ERQI;
import static cn.tax12366.sms.Province.JINSHUI;
import static cn.tax12366.sms.Province.ZHENGZHOU;
import static cn.tax12366.sms.organisation.DepartmentKind.GENERAL_OFFICE;
import static cn.tax12366.sms.organisation.DepartmentKind.INFORMATION_CENTRE;
import static cn.tax12366.sms.organisation.DepartmentKind.TAX_SERVICE_OFFICE;
import static cn.tax12366.sms.organisation.OfficerRole.ADMINISTRATOR;
import static cn.tax12366.sms.organisation.OfficerRole.BUSINESS_OPERATION;
import static cn.tax12366.sms.organisation.OfficerRole.TECHNICAL_OPERATION;
import static cn.tax12366.sms.organisation.OrganisationFixtures.PROVINCE_CODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationFixtures;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.organisation.access.NotPermitted.Reason;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SuspensionControlTest {

  private static final String BUSINESS = "14100000092";
  private static final String SECOND_BUSINESS = "14100000093";
  private static final String TECHNICAL = "14100000094";
  private static final String CITY_ADMINISTRATOR = "14101000091";
  private static final String LUOYANG_ADMINISTRATOR = "14103000091";
  private static final String COUNTY_ADMINISTRATOR = "14101050091";
  private static final AuthorityCode LUOYANG = OrganisationFixtures.unit("洛阳市税务局").getCode();
  private static final OfficerCode OPERATOR = OfficerCode.of(COUNTY_OPERATOR);

  /** 11 December 2026, 09:00 in Henan. */
  private static final Instant TOMORROW = Instant.parse("2026-12-11T01:00:00Z");

  private Province province;

  private void staffed(TestDatabase database) {
    province = Province.in(database);
    staff(BUSINESS, PROVINCE_CODE, TAX_SERVICE_OFFICE, BUSINESS_OPERATION);
    staff(SECOND_BUSINESS, PROVINCE_CODE, TAX_SERVICE_OFFICE, BUSINESS_OPERATION);
    staff(TECHNICAL, PROVINCE_CODE, INFORMATION_CENTRE, TECHNICAL_OPERATION);
    staff(CITY_ADMINISTRATOR, ZHENGZHOU, GENERAL_OFFICE, ADMINISTRATOR);
    staff(LUOYANG_ADMINISTRATOR, LUOYANG, GENERAL_OFFICE, ADMINISTRATOR);
    staff(COUNTY_ADMINISTRATOR, JINSHUI, GENERAL_OFFICE, ADMINISTRATOR);
    province.execute("update officer set must_change_password = false");
    province.container.at("2026-12-10T09:00");
  }

  private void staff(String code, AuthorityCode unit, DepartmentKind department, OfficerRole role) {
    province
        .container
        .as("system")
        .get(OrganisationRegister.class)
        .appoint(new NewOfficer(OfficerCode.of(code), "钱样本", unit, department, Set.of(role)));
  }

  @AfterEach
  void nobodyIsSuspendedAnyMore() {
    province.execute("delete from suspension");
    province.close();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R12.1")
  @Tag("A23")
  void refusesWhoDoesNotStandAbove(TestDatabase database) {
    staffed(database);

    for (String caller : List.of(LUOYANG_ADMINISTRATOR, COUNTY_ADMINISTRATOR, TECHNICAL)) {
      assertThatThrownBy(() -> control(caller).suspend(JINSHUI, "违规发送", null))
          .as("%s and the unit", caller)
          .isInstanceOf(NotPermitted.class);
      assertThatThrownBy(() -> control(caller).preview(JINSHUI)).isInstanceOf(NotPermitted.class);
      assertThatThrownBy(() -> control(caller).suspend(OPERATOR, "违规发送", null))
          .as("%s and the person", caller)
          .isInstanceOf(NotPermitted.class);
    }
    assertThatThrownBy(() -> control(CITY_ADMINISTRATOR).suspend(ZHENGZHOU, "违规发送", null))
        .as("nobody his own unit")
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> control(BUSINESS).suspend(PROVINCE_CODE, "违规发送", null))
        .isInstanceOf(ProvinceHasNoSuperior.class);
    assertThatThrownBy(() -> control(BUSINESS).suspend(OfficerCode.of(BUSINESS), "违规", null))
        .isInstanceOf(NobodySuspendsHimself.class);
    assertThat(province.number("select count(*) from suspension")).isZero();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R12.1")
  void refusesWithoutAReasonAnEndThatIsOverAndTheSameTwice(TestDatabase database) {
    staffed(database);

    assertThatThrownBy(() -> control(CITY_ADMINISTRATOR).suspend(JINSHUI, " ", null))
        .isInstanceOf(SuspensionNeedsReason.class);
    assertThatThrownBy(() -> control(CITY_ADMINISTRATOR).suspend(JINSHUI, "违规".repeat(251), null))
        .isInstanceOf(SuspensionNeedsReason.class);
    assertThatThrownBy(
            () ->
                control(CITY_ADMINISTRATOR)
                    .suspend(JINSHUI, "违规发送", Instant.parse("2026-12-10T01:00:00Z")))
        .isInstanceOf(SuspensionAlreadyOver.class);
    control(CITY_ADMINISTRATOR).suspend(JINSHUI, "违规发送", null);
    assertThatThrownBy(() -> control(BUSINESS).suspend(JINSHUI, "违规发送", null))
        .isInstanceOf(AlreadySuspended.class);
    control(BUSINESS).suspend(ZHENGZHOU, "管理不力", null);
    control(BUSINESS).suspend(OPERATOR, "违规发送", null);
    assertThat(province.number("select count(*) from suspension")).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R12.1")
  @Tag("A23")
  void stopsEverybodyOfTheSubtreeAtOnceAndNobodyElse(TestDatabase database) {
    staffed(database);

    long id = control(CITY_ADMINISTRATOR).suspend(JINSHUI, "违规发送", null);

    assertThatThrownBy(() -> access(COUNTY_OPERATOR).require(Act.SEE_NOTICES, JINSHUI))
        .isInstanceOfSatisfying(
            NotPermitted.class, no -> assertThat(no.reason()).isEqualTo(Reason.SUSPENDED));
    assertThatThrownBy(
            () -> province.container.as(COUNTY_APPROVER).get(Approvals.class).waitingForMe())
        .isInstanceOf(NotPermitted.class);
    assertThat(access(COUNTY_ADMINISTRATOR).permits(Act.SEE_OFFICERS, BRANCH)).isFalse();
    assertThat(access(Province.CITY_OPERATOR).permits(Act.SEE_NOTICES, JINSHUI)).isTrue();
    assertThat(access(Province.LUOYANG_OPERATOR).permits(Act.SEE_NOTICES, LUOYANG)).isTrue();
    assertThat(audited("suspension.placed"))
        .containsExactly("authority:14101050000 {\"reason\":\"违规发送\"}");

    control(CITY_ADMINISTRATOR).lift(id, "已整改");

    assertThat(access(COUNTY_OPERATOR).permits(Act.SEE_NOTICES, JINSHUI)).isTrue();
    assertThat(audited("suspension.lifted"))
        .containsExactly("authority:14101050000 {\"reason\":\"已整改\"}");
    assertThatThrownBy(() -> control(CITY_ADMINISTRATOR).lift(id, "已整改"))
        .isInstanceOf(NoSuchSuspension.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R12.1")
  void stopsOnePersonWithoutHisColleagues(TestDatabase database) {
    staffed(database);

    control(CITY_ADMINISTRATOR).suspend(OPERATOR, "违规发送", TOMORROW);

    assertThat(access(COUNTY_OPERATOR).permits(Act.SEE_NOTICES, JINSHUI)).isFalse();
    assertThat(access(COUNTY_APPROVER).permits(Act.SEE_NOTICES, JINSHUI)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R12.1")
  void endsByItselfWhenItsTimeIsOver(TestDatabase database) {
    staffed(database);
    long id = control(CITY_ADMINISTRATOR).suspend(JINSHUI, "违规发送", TOMORROW);

    province.container.at("2026-12-11T08:59:59");
    assertThat(access(COUNTY_OPERATOR).permits(Act.SEE_NOTICES, JINSHUI)).isFalse();
    province.container.at("2026-12-11T09:00");

    assertThat(access(COUNTY_OPERATOR).permits(Act.SEE_NOTICES, JINSHUI))
        .as("although no timer has ticked yet")
        .isTrue();
    province.tick("2026-12-11T09:00:05");
    SuspensionView over = list(CITY_ADMINISTRATOR).get(id);
    assertThat(over.getEndedAt()).isEqualTo(TOMORROW);
    assertThat(over.getEndedBy()).isNull();
    assertThat(audited("suspension.run-out")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R12.1")
  @Tag("A23")
  void isLiftedByNobodyBelowWhoHasPlacedIt(TestDatabase database) {
    staffed(database);
    long byTheProvince = control(BUSINESS).suspend(JINSHUI, "违规发送", null);
    long byTheCity = control(CITY_ADMINISTRATOR).suspend(BRANCH, "违规发送", null);

    assertThatThrownBy(() -> control(CITY_ADMINISTRATOR).lift(byTheProvince, "已整改"))
        .isInstanceOf(SuspendedByHigherUnit.class)
        .hasMessageContaining("河南省局");
    assertThatThrownBy(() -> control(CITY_ADMINISTRATOR).stand(byTheProvince, TOMORROW))
        .isInstanceOf(SuspendedByHigherUnit.class);
    assertThatThrownBy(() -> control(LUOYANG_ADMINISTRATOR).lift(byTheCity, "已整改"))
        .isInstanceOf(NotPermitted.class);
    assertThat(list(CITY_ADMINISTRATOR).get(byTheProvince).isLiftable()).isFalse();
    assertThat(list(CITY_ADMINISTRATOR).get(byTheCity).isLiftable()).isTrue();
    control(BUSINESS).lift(byTheCity, "已整改");
    control(BUSINESS).stand(byTheProvince, TOMORROW);

    assertThat(list(BUSINESS).get(byTheProvince).getUntil()).isEqualTo(TOMORROW);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R5.2")
  void isSeenByThoseOfTheAreaAlone(TestDatabase database) {
    staffed(database);
    long id = control(CITY_ADMINISTRATOR).suspend(JINSHUI, "违规发送", null);
    SuspensionCriteria standing = new SuspensionCriteria(null, false, 0, 10);

    assertThat(list(CITY_ADMINISTRATOR).find(standing).rows())
        .extracting(SuspensionView::getId)
        .containsExactly(id);
    assertThat(list(BUSINESS).find(standing).total()).isEqualTo(1);
    assertThat(list(TECHNICAL).find(standing).total()).isEqualTo(1);
    assertThat(list(LUOYANG_ADMINISTRATOR).find(standing).total()).isZero();
    assertThatThrownBy(() -> list(LUOYANG_ADMINISTRATOR).get(id)).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> list(Province.CITY_OPERATOR).find(standing))
        .isInstanceOf(NotPermitted.class);
    assertThat(list(CITY_ADMINISTRATOR).find(new SuspensionCriteria(null, true, 0, 10)).total())
        .isZero();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("A22")
  void theInformationCentreHoldsForTwoHoursAtMostAndNotAgainWithinADay(TestDatabase database) {
    staffed(database);
    TechnicalHold hold = technical(TECHNICAL);

    assertThatThrownBy(() -> hold.place(ERQI, "线路检修", Duration.ofMinutes(121)))
        .isInstanceOf(HoldTooLong.class);
    assertThatThrownBy(() -> hold.place(ERQI, "线路检修", Duration.ZERO))
        .isInstanceOf(HoldTooLong.class);
    assertThatThrownBy(() -> technical(BUSINESS).place(ERQI, "线路检修", Duration.ofHours(1)))
        .as("no business of the business office")
        .isInstanceOf(NotPermitted.class);
    technical(TECHNICAL).place(ERQI, "线路检修", Duration.ofHours(2));

    assertThat(standing().holdsBack(ERQI, "14101030001", true)).isTrue();
    assertThat(standing().holdsBack(JINSHUI, COUNTY_OPERATOR, true)).isFalse();
    assertThat(access(COUNTY_OPERATOR).permits(Act.SEE_NOTICES, JINSHUI))
        .as("people go on working")
        .isTrue();
    assertThat(list(BUSINESS).concerningMe()).as("the province itself is not held").isEmpty();
    province.tick("2026-12-10T11:00");
    assertThat(standing().holdsBack(ERQI, "14101030001", true)).isFalse();
    assertThatThrownBy(() -> technical(TECHNICAL).place(ERQI, "线路检修", Duration.ofHours(1)))
        .isInstanceOf(HoldAgainTooSoon.class);
    province.container.at("2026-12-11T11:00:01");
    long again = technical(TECHNICAL).place(ERQI, "线路检修", Duration.ofHours(1));
    technical(BUSINESS).end(again);
    assertThat(standing().any()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R12.1")
  void anEmergencyStopTakesTwoPersonsOneClickEach(TestDatabase database) {
    staffed(database);

    assertThatThrownBy(() -> emergency(CITY_ADMINISTRATOR).ask("内容有误"))
        .isInstanceOf(NotPermitted.class);
    long id = emergency(BUSINESS).ask("内容有误");
    assertThatThrownBy(() -> emergency(BUSINESS).confirm(id))
        .isInstanceOf(SecondPersonNeeded.class);
    assertThatThrownBy(() -> emergency(SECOND_BUSINESS).ask("内容有误"))
        .isInstanceOf(AlreadySuspended.class);
    assertThat(standing().any()).as("one person stops nothing").isFalse();
    assertThat(list(Province.CITY_OPERATOR).concerningMe())
        .extracting(SuspensionView::isAsked)
        .containsExactly(true);
    emergency(SECOND_BUSINESS).confirm(id);

    assertThat(standing().holdsBack(JINSHUI, COUNTY_OPERATOR, true)).isTrue();
    assertThat(standing().holdsBack(JINSHUI, "system", false))
        .as("who has written gets his answer")
        .isFalse();
    assertThat(access(COUNTY_OPERATOR).permits(Act.SEE_NOTICES, JINSHUI)).isTrue();

    assertThatThrownBy(() -> emergency(SECOND_BUSINESS).lift(id, "已更正"))
        .as("nobody has asked for it")
        .isInstanceOf(NoSuchSuspension.class);
    emergency(BUSINESS).askToLift(id);
    assertThatThrownBy(() -> emergency(BUSINESS).lift(id, "已更正"))
        .isInstanceOf(SecondPersonNeeded.class);
    assertThat(standing().any()).isTrue();
    emergency(SECOND_BUSINESS).lift(id, "已更正");
    assertThat(standing().any()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R12.1")
  void aFirstClickLapsesAfterHalfAnHourAndCanBeTakenBack(TestDatabase database) {
    staffed(database);
    long lapsed = emergency(BUSINESS).ask("内容有误");
    province.container.at("2026-12-10T09:30:01");

    assertThatThrownBy(() -> emergency(SECOND_BUSINESS).confirm(lapsed))
        .isInstanceOf(EmergencyRequestLapsed.class);
    long anew = emergency(SECOND_BUSINESS).ask("内容仍有误");
    emergency(BUSINESS).withdraw(anew);

    assertThatThrownBy(() -> emergency(BUSINESS).confirm(anew))
        .isInstanceOf(NoSuchSuspension.class);
    assertThat(province.number("select count(*) from suspension where place is not null")).isZero();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("A23")
  void whatPeopleWriteGoesToTheNearestSuperiorThatIsNotSuspended(TestDatabase database) {
    staffed(database);
    control(BUSINESS).suspend(OPERATOR, "违规发送", null);
    technical(TECHNICAL).place(ERQI, "线路检修", Duration.ofHours(1));
    assertThat(answering(JINSHUI)).as("one person alone is stopped").isEqualTo(JINSHUI);
    assertThat(answering(ERQI)).as("people go on working").isEqualTo(ERQI);

    long county = control(CITY_ADMINISTRATOR).suspend(JINSHUI, "违规发送", TOMORROW);

    assertThat(answering(JINSHUI)).isEqualTo(ZHENGZHOU);
    assertThat(answering(BRANCH)).as("the whole subtree").isEqualTo(ZHENGZHOU);
    assertThat(answering(ERQI)).as("not its neighbour").isEqualTo(ERQI);
    assertThat(list(BUSINESS).get(county).getAnsweredBy().getCode()).isEqualTo(ZHENGZHOU);

    long city = control(BUSINESS).suspend(ZHENGZHOU, "管理不力", null);

    assertThat(answering(ERQI)).isEqualTo(PROVINCE_CODE);
    assertThat(answering(JINSHUI)).as("not to the suspended city").isEqualTo(PROVINCE_CODE);
    assertThat(answering(PROVINCE_CODE)).isEqualTo(PROVINCE_CODE);

    control(BUSINESS).lift(city, "已整改");
    province.container.at("2026-12-11T09:00");

    assertThat(answering(JINSHUI)).as("although no timer has ticked yet").isEqualTo(JINSHUI);
    assertThat(list(BUSINESS).get(county).getAnsweredBy()).isNull();
  }

  private AuthorityCode answering(AuthorityCode unit) {
    return province.container.get(AnsweringUnit.class).of(unit).getCode();
  }

  private SuspensionControl control(String caller) {
    return province.container.as(caller).get(SuspensionControl.class);
  }

  private TechnicalHold technical(String caller) {
    return province.container.as(caller).get(TechnicalHold.class);
  }

  private EmergencyStop emergency(String caller) {
    return province.container.as(caller).get(EmergencyStop.class);
  }

  private SuspensionList list(String caller) {
    return province.container.as(caller).get(SuspensionList.class);
  }

  private AccessDecision access(String caller) {
    return province.container.as(caller).get(AccessDecision.class);
  }

  private StandingSuspensions standing() {
    return province.container.get(StandingSuspensions.class);
  }

  private List<String> audited(String act) {
    return province.strings(
        "select subject || ' ' || coalesce(facts, '') from audit_entry where act = '"
            + act
            + "' order by id");
  }
}
