package cn.tax12366.sms.notices;

import static cn.tax12366.sms.Province.CITY_APPROVER;
import static cn.tax12366.sms.Province.CITY_OPERATOR;
import static cn.tax12366.sms.Province.DEADLINE;
import static cn.tax12366.sms.Province.JINSHUI;
import static cn.tax12366.sms.Province.ZHENGZHOU;
import static cn.tax12366.sms.organisation.OrganisationFixtures.PROVINCE_CODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.organisation.suspension.EmergencyStop;
import cn.tax12366.sms.organisation.suspension.SuspensionControl;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a suspension does to notices: those under way, those to come, and all of them afterwards.
 */
@Tag("R12.1")
class SuspendedNoticesTest {

  private static final String BUSINESS = "14100000092";
  private static final String SECOND_BUSINESS = "14100000093";

  private Province province;

  private void begin(TestDatabase database) {
    province = Province.in(database);
    for (String code : List.of(BUSINESS, SECOND_BUSINESS)) {
      province
          .container
          .as("system")
          .get(OrganisationRegister.class)
          .appoint(
              new NewOfficer(
                  OfficerCode.of(code),
                  "钱样本",
                  PROVINCE_CODE,
                  DepartmentKind.TAX_SERVICE_OFFICE,
                  Set.of(OfficerRole.BUSINESS_OPERATION)));
    }
    province.execute("update officer set must_change_password = false");
  }

  @AfterEach
  void nobodyIsSuspendedAnyMore() {
    province.execute("delete from suspension");
    province.close();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatIsUnderWayIsHeldAtOnceAndGoesOnByItself(TestDatabase database) {
    begin(database);
    String notice = goingOut();
    assertThat(control().preview(ZHENGZHOU))
        .extracting(Object::toString)
        .contains("1 notices", "2 messages", "0 rules");

    long id = control().suspend(ZHENGZHOU, "违规发送", null);

    assertThat(status(notice)).isEqualTo(NoticeStatus.SUSPENDED);
    assertThat(batches()).containsExactly("PAUSED");
    assertThat(control().previewLift(id))
        .extracting(Object::toString)
        .contains("1 notices.go-on", "0 notices.renewal", "0 notices.expired");
    control().lift(id, "已整改");
    assertThat(status(notice)).isEqualTo(NoticeStatus.RELEASED);
    assertThat(batches()).containsExactly("RELEASED");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theCitysReminderGoesOnAlthoughACountyThatItReachesIsSuspended(TestDatabase database) {
    begin(database);
    String notice = goingOut();

    control().suspend(JINSHUI, "违规发送", null);

    assertThat(status(notice)).isEqualTo(NoticeStatus.RELEASED);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aPersonsNoticesAreHeldWithHim(TestDatabase database) {
    begin(database);
    String notice = goingOut();

    control().suspend(OfficerCode.of(CITY_APPROVER), "违规审批", null);
    assertThat(status(notice)).as("not his").isEqualTo(NoticeStatus.RELEASED);
    control().suspend(OfficerCode.of(CITY_OPERATOR), "违规发送", null);

    assertThat(status(notice)).isEqualTo(NoticeStatus.SUSPENDED);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void nothingNewGoesOutAndRulesRestUntilItIsLifted(TestDatabase database) {
    begin(database);
    province.taxpayer(JINSHUI).known();
    province.ruleInForce(ZHENGZHOU);
    long id = control().suspend(ZHENGZHOU, "违规发送", null);

    province.tick("2026-12-10T09:00");
    assertThat(province.strings("select status from notice")).isEmpty();
    assertThat(province.strings("select act from audit_entry where outcome = 'REFUSED'"))
        .as("the timer asks nobody for what he may not do")
        .isEmpty();
    control().lift(id, "已整改");
    province.tick("2026-12-10T09:01");

    assertThat(province.handedOver()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatIsApprovedButNotHandedOverWaits(TestDatabase database) {
    begin(database);
    String notice = approved();
    long id = control().suspend(ZHENGZHOU, "违规发送", null);

    province.tick("2026-12-10T10:00");
    assertThat(status(notice)).isEqualTo(NoticeStatus.RELEASING);
    assertThat(province.handedOver()).isEmpty();
    control().lift(id, "已整改");
    province.tick("2026-12-10T10:01");

    assertThat(province.handedOver()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anApprovalOlderThanThreeWorkingDaysIsRenewed(TestDatabase database) {
    begin(database);
    province.container.at("2026-12-08T15:00");
    String notice = goingOut("2026-12-08T15:00");
    province.container.at("2026-12-08T15:01");
    long id = control().suspend(ZHENGZHOU, "违规发送", null);

    // Tuesday to Monday: Wednesday, Thursday, Friday and Monday are four working days.
    province.container.at("2026-12-14T09:00");
    assertThat(control().previewLift(id))
        .extracting(Object::toString)
        .contains("0 notices.go-on", "1 notices.renewal");
    control().lift(id, "已整改");

    assertThat(status(notice)).isEqualTo(NoticeStatus.AWAITING_RENEWAL);
    assertThat(batches()).containsExactly("PAUSED");
    province.tick("2026-12-14T09:01");
    assertThat(batches()).as("not by itself").containsExactly("PAUSED");
    province.approveTheOnlyOneWaiting(CITY_APPROVER);
    assertThat(status(notice)).isEqualTo(NoticeStatus.RELEASED);
    assertThat(batches()).containsExactly("RELEASED");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anApprovalOfThreeWorkingDaysServes(TestDatabase database) {
    begin(database);
    province.container.at("2026-12-09T15:00");
    String notice = goingOut("2026-12-09T15:00");
    long id = control().suspend(ZHENGZHOU, "违规发送", null);

    province.container.at("2026-12-14T09:00");
    control().lift(id, "已整改");

    assertThat(status(notice)).isEqualTo(NoticeStatus.RELEASED);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatIsNotApprovedAgainEnds(TestDatabase database) {
    begin(database);
    province.container.at("2026-12-08T15:00");
    String notice = goingOut("2026-12-08T15:00");
    long id = control().suspend(ZHENGZHOU, "违规发送", null);
    province.container.at("2026-12-14T09:00");
    control().lift(id, "已整改");

    Approvals approvals = province.container.as(CITY_APPROVER).get(Approvals.class);
    approvals.returnWith(approvals.waitingForMe().get(0).getId(), "已不需要");

    assertThat(status(notice)).isEqualTo(NoticeStatus.STOPPED);
    assertThat(batches()).containsExactly("STOPPED");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatHasPassedItsDeadlineIsLeftToExpire(TestDatabase database) {
    begin(database);
    String notice = goingOut();
    long id = control().suspend(ZHENGZHOU, "违规发送", null);

    province.container.at("2026-12-16T09:00");
    assertThat(control().previewLift(id))
        .extracting(Object::toString)
        .contains("0 notices.go-on", "0 notices.renewal", "1 notices.expired");
    control().lift(id, "已整改");

    assertThat(status(notice)).isEqualTo(NoticeStatus.RELEASED);
    assertThat(province.strings("select detail from audit_entry where act = 'notice.went-on'"))
        .containsExactly("its deadline has passed: the rest expires");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aSecondSuspensionHoldsWhatTheFirstLetsGo(TestDatabase database) {
    begin(database);
    String notice = goingOut();
    long unit = control().suspend(ZHENGZHOU, "违规发送", null);
    control().suspend(OfficerCode.of(CITY_OPERATOR), "违规发送", null);

    control().lift(unit, "已整改");

    assertThat(status(notice)).isEqualTo(NoticeStatus.SUSPENDED);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anEmergencyHoldsEverythingAndNobodyResumesItMeanwhile(TestDatabase database) {
    begin(database);
    String notice = goingOut();
    NoticeControl city = province.container.as(CITY_OPERATOR).get(NoticeControl.class);
    city.pause(notice);
    long id = emergency(BUSINESS).ask("内容有误");
    emergency(SECOND_BUSINESS).confirm(id);
    assertThat(status(notice)).as("held back by a person before").isEqualTo(NoticeStatus.PAUSED);

    province.container.as(CITY_OPERATOR).get(NoticeControl.class).resume(notice);

    assertThat(status(notice)).isEqualTo(NoticeStatus.SUSPENDED);
    assertThat(batches()).containsExactly("PAUSED");
    emergency(SECOND_BUSINESS).askToLift(id);
    emergency(BUSINESS).lift(id, "已更正");
    assertThat(batches()).containsExactly("RELEASED");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aSuspendedNoticeCanBeStoppedForGood(TestDatabase database) {
    begin(database);
    String notice = goingOut();
    control().suspend(OfficerCode.of(CITY_OPERATOR), "违规发送", null);

    province.container.as(CITY_APPROVER).get(NoticeControl.class).stop(notice);

    assertThat(status(notice)).isEqualTo(NoticeStatus.STOPPED);
    assertThatThrownBy(
            () -> province.container.as(CITY_APPROVER).get(NoticeControl.class).resume(notice))
        .isInstanceOf(NoticeInWrongState.class);
  }

  private String goingOut() {
    return goingOut("2026-12-10T08:30");
  }

  private String goingOut(String at) {
    String notice = approved();
    province.tick(at);
    return notice;
  }

  private String approved() {
    province.taxpayer(JINSHUI).known();
    province.taxpayer(JINSHUI).known();
    long template = province.approvedTemplate();
    NoticeDrafting drafting = province.container.as(CITY_OPERATOR).get(NoticeDrafting.class);
    String notice = drafting.prepare(ZHENGZHOU, DEADLINE, template);
    drafting.submit(notice);
    province.approveTheOnlyOneWaiting(CITY_APPROVER);
    return notice;
  }

  private SuspensionControl control() {
    return province.container.as(BUSINESS).get(SuspensionControl.class);
  }

  private EmergencyStop emergency(String caller) {
    return province.container.as(caller).get(EmergencyStop.class);
  }

  private NoticeStatus status(String notice) {
    return province.container.as(BUSINESS).get(NoticeList.class).get(notice).getStatus();
  }

  private List<String> batches() {
    return province.strings("select status from outbound_batch");
  }
}
