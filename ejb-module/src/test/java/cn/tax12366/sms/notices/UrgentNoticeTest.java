package cn.tax12366.sms.notices;

import static cn.tax12366.sms.Province.CITY_OPERATOR;
import static cn.tax12366.sms.Province.COUNTY_OPERATOR;
import static cn.tax12366.sms.Province.JINSHUI;
import static cn.tax12366.sms.Province.ZHENGZHOU;
import static cn.tax12366.sms.organisation.OrganisationFixtures.PROVINCE_CODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.addressbook.staff.NewStaff;
import cn.tax12366.sms.addressbook.staff.StaffMaintenance;
import cn.tax12366.sms.addressbook.staff.StaffTerms;
import cn.tax12366.sms.approval.ApprovalView;
import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.approval.AuthorMayNotApprove;
import cn.tax12366.sms.notices.audience.published.AudienceTerms;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.organisation.suspension.SuspensionControl;
import cn.tax12366.sms.outbound.dispatch.SentNow;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.RefusalText;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What cannot wait for the sending window, from the words to the carrier. */
@Tag("A3")
@Tag("A4")
@Tag("R8.1")
class UrgentNoticeTest {

  private static final String AUTHOR = "14100000011";
  private static final String APPROVER = "14100000012";
  private static final String BUSINESS = "14100000092";
  private static final String OFFICE = "14101050011";
  private static final String OFFICE_APPROVER = "14101050012";
  private static final String BODY = "{name}：办税服务厅今晚停电，请勿前来，改日办理不计滞纳金。";
  private static final String REASON = "今晚突发停电，明早办税服务厅无法开门";
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 14);

  private Province province;

  private void in(TestDatabase database) {
    province = Province.toReform(database);
    DepartmentKind service = DepartmentKind.TAX_SERVICE_OFFICE;
    appoint(AUTHOR, PROVINCE_CODE, service, OfficerRole.OPERATOR, OfficerRole.APPROVER);
    appoint(APPROVER, PROVINCE_CODE, service, OfficerRole.APPROVER);
    appoint(BUSINESS, PROVINCE_CODE, service, OfficerRole.BUSINESS_OPERATION);
    appoint(OFFICE, JINSHUI, DepartmentKind.GENERAL_OFFICE, OfficerRole.OPERATOR);
    appoint(OFFICE_APPROVER, JINSHUI, DepartmentKind.GENERAL_OFFICE, OfficerRole.APPROVER);
    province.execute("update officer set must_change_password = false");
    province.mayPublish(CITY_OPERATOR, "EXTERNAL");
    province.mayPublish(COUNTY_OPERATOR, "EXTERNAL");
    province.mayPublish(OFFICE, "INTERNAL");
    at("2026-12-10T21:30");
  }

  private void appoint(
      String code, AuthorityCode unit, DepartmentKind department, OfficerRole... roles) {
    province
        .container
        .as("system")
        .get(OrganisationRegister.class)
        .appoint(new NewOfficer(OfficerCode.of(code), "冯示例", unit, department, Set.of(roles)));
  }

  @AfterEach
  void close() {
    province.close();
  }

  @Test
  @Tag("R7.4g")
  void isRefusedToEveryOfficeBelowTheProvinceThatWritesToTaxpayers() {
    in(TestDatabase.H2);
    province.taxpayer(JINSHUI).wantsNotices().known();

    for (String officer : new String[] {CITY_OPERATOR, COUNTY_OPERATOR}) {
      assertThatThrownBy(() -> drafting(officer).prepare(urgent("POLICY", JINSHUI, null, REASON)))
          .isInstanceOfSatisfying(
              NotPermitted.class,
              refusal -> {
                assertThat(RefusalText.of(refusal, Locale.CHINESE)).contains("在发送时段外紧急发送", "第 8 条");
                assertThat(RefusalText.of(refusal, Locale.ENGLISH))
                    .contains("send urgently outside the sending hours", "article 8");
              });
    }
    assertThat(province.strings("select id from notice")).isEmpty();
    assertThat(drafting(CITY_OPERATOR).prepare(urgent("POLICY", JINSHUI, null, null)))
        .as("an ordinary one is none of this")
        .isNotEmpty();
  }

  @Test
  void needsAReasonThatSaysSomething() {
    in(TestDatabase.H2);
    province.taxpayer(JINSHUI).wantsNotices().known();

    for (String reason : new String[] {"", "   ", " 急急急急 ", "急".repeat(201)}) {
      assertThatThrownBy(
              () -> drafting(AUTHOR).prepare(urgent("POLICY", PROVINCE_CODE, null, reason)))
          .as(reason)
          .isInstanceOfSatisfying(
              UrgentReasonUnfit.class,
              refusal -> assertThat(refusal.arguments()).containsExactly(5, 200));
    }
    String notice = drafting(AUTHOR).prepare(urgent("POLICY", PROVINCE_CODE, null, " " + REASON));
    assertThat(view(notice).getUrgentReason()).isEqualTo(REASON);
    assertThat(view(notice).isUrgent()).isTrue();
    assertThat(province.strings("select detail from audit_entry where act = 'notice.urgent'"))
        .containsExactly(REASON);
  }

  @Test
  void mayBeginAtAnyHourOfItsDaysAndNotAfterThem() {
    in(TestDatabase.H2);
    province.taxpayer(JINSHUI).wantsNotices().known();
    Instant night = Instant.parse("2026-12-10T19:00:00Z");

    assertThatThrownBy(
            () ->
                drafting(AUTHOR)
                    .prepare(
                        urgent(
                            "POLICY",
                            PROVINCE_CODE,
                            Instant.parse("2026-12-14T16:00:00Z"),
                            REASON)))
        .isInstanceOf(UrgentNotBeforeUnfit.class);
    assertThatThrownBy(() -> drafting(AUTHOR).prepare(urgent("POLICY", PROVINCE_CODE, night, null)))
        .as("one that keeps to the window")
        .isInstanceOf(NotBeforeUnfit.class);
    String notice = drafting(AUTHOR).prepare(urgent("POLICY", PROVINCE_CODE, night, REASON));
    assertThat(view(notice).getNotBefore()).isEqualTo(night);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R10.1e")
  void leavesAtNightOnceAnotherHasApprovedItWhileAnOrdinaryOneWaits(TestDatabase database) {
    in(database);
    PhoneNumber phone = province.taxpayer(JINSHUI).wantsNotices().known();
    String ordinary = submitted(AUTHOR, urgent("MEETING", PROVINCE_CODE, null, null));
    String urgent = submitted(AUTHOR, urgent("POLICY", PROVINCE_CODE, null, REASON));
    at("2026-12-10T22:00");

    for (ApprovalView request : approvals(APPROVER).waitingForMe()) {
      assertThat(request.fact("urgent"))
          .isEqualTo("POLICY".equals(request.fact("notice-kind")) ? REASON : null);
      assertThatThrownBy(() -> approvals(AUTHOR).approve(request.getId()))
          .isInstanceOf(AuthorMayNotApprove.class);
    }
    assertThat(SentNow.in(province, "2026-12-10T22:00")).as("nobody has approved it").isEmpty();
    approvals(APPROVER).waitingForMe().forEach(each -> approvals(APPROVER).approve(each.getId()));
    province.tick("2026-12-10T22:00");

    assertThat(SentNow.in(province, "2026-12-10T22:00")).containsExactly(phone.digits());
    assertThat(
            province.strings(
                "select n.public_id from notice n join outbound_message m on m.batch_id ="
                    + " n.batch_id where m.status = 'ACCEPTED'"))
        .containsExactly(urgent);
    assertThat(SentNow.in(province, "2026-12-11T07:59:59")).isEmpty();
    assertThat(SentNow.in(province, "2026-12-11T08:00")).containsExactly(phone.digits());
    assertThat(
            province.strings(
                "select n.public_id from notice n join outbound_message m on m.batch_id ="
                    + " n.batch_id where m.status = 'ACCEPTED' order by m.submitted_at"))
        .containsExactly(urgent, ordinary);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.4h")
  void aCountysGeneralOfficeTellsItsPeopleAtNight(TestDatabase database) {
    in(database);
    PhoneNumber phone = staff();

    String notice = submitted(OFFICE, urgent("INTERNAL_NOTICE", JINSHUI, null, REASON));
    approve(OFFICE_APPROVER);
    province.tick("2026-12-10T23:59");

    assertThat(SentNow.in(province, "2026-12-10T23:59")).containsExactly(phone.digits());
    assertThat(view(notice).getUrgentReason()).isEqualTo(REASON);
    assertThatThrownBy(() -> drafting(OFFICE).prepare(urgent("POLICY", JINSHUI, null, REASON)))
        .as("the office does not write to taxpayers")
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(
            () -> drafting(OFFICE).prepare(urgent("INTERNAL_NOTICE", ZHENGZHOU, null, REASON)))
        .as("nor to the city's people")
        .isInstanceOf(NotPermitted.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R12.1")
  void isHeldWhileItsUnitIsSuspended(TestDatabase database) {
    in(database);
    PhoneNumber phone = staff();
    submitted(OFFICE, urgent("INTERNAL_NOTICE", JINSHUI, null, REASON));
    approve(OFFICE_APPROVER);
    SuspensionControl control = province.container.as(BUSINESS).get(SuspensionControl.class);
    long suspension = control.suspend(JINSHUI, "违规发送", null);

    province.tick("2026-12-10T22:00");
    assertThat(SentNow.in(province, "2026-12-10T22:00")).isEmpty();
    province.container.as(BUSINESS).get(SuspensionControl.class).lift(suspension, "已整改");
    province.tick("2026-12-10T22:30");

    assertThat(SentNow.in(province, "2026-12-10T22:30")).containsExactly(phone.digits());
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R10.1e")
  void whatIsMadeUrgentBehindTheApproversBackIsNotHandedOver(TestDatabase database) {
    in(database);
    province.taxpayer(JINSHUI).wantsNotices().known();
    String ordinary = submitted(AUTHOR, urgent("POLICY", PROVINCE_CODE, null, null));
    approve(APPROVER);
    String urgent = submitted(AUTHOR, urgent("MEETING", PROVINCE_CODE, null, REASON));
    approve(APPROVER);
    province.execute(
        "update notice set urgent_reason = '另一个理由' where public_id in ('"
            + ordinary
            + "', '"
            + urgent
            + "')");

    province.tick("2026-12-10T22:00");

    assertThat(province.strings("select id from outbound_batch")).isEmpty();
    assertThat(province.strings("select distinct status from notice")).containsExactly("STOPPED");
  }

  @Test
  void theCalendarHasItOnTheDayOnWhichItGoes() {
    in(TestDatabase.H2);
    province.taxpayer(JINSHUI).wantsNotices().known();
    String ordinary = submitted(AUTHOR, urgent("MEETING", PROVINCE_CODE, null, null));
    String urgent = submitted(AUTHOR, urgent("POLICY", PROVINCE_CODE, null, REASON));

    SendingPlan plan = province.container.as(AUTHOR).get(SendingCalendar.class).from(null);

    assertThat(plan.getDays().get(0).getNotices())
        .extracting(planned -> planned.getNotice().getPublicId())
        .containsExactly(urgent);
    assertThat(plan.getDays().get(1).getNotices())
        .extracting(planned -> planned.getNotice().getPublicId())
        .containsExactly(ordinary);
  }

  @Test
  void aCorrectionOfItIsNotUrgentByItself() {
    in(TestDatabase.H2);
    PhoneNumber phone = province.taxpayer(JINSHUI).wantsNotices().known();
    String notice = submitted(AUTHOR, urgent("POLICY", PROVINCE_CODE, null, REASON));
    approve(APPROVER);
    province.tick("2026-12-10T22:00");
    SentNow.in(province, "2026-12-10T22:00");
    AudienceTerms receivers = drafting(AUTHOR).receiversOf(notice);

    submitted(
        AUTHOR, new PublicationDraft("POLICY", "更正", BODY + "更正。", receivers, null, LAST_DAY));
    approve(APPROVER);
    province.tick("2026-12-10T22:05");

    assertThat(SentNow.in(province, "2026-12-10T22:05")).isEmpty();
    assertThat(SentNow.in(province, "2026-12-11T08:00")).containsExactly(phone.digits());
  }

  private void at(String localDateTime) {
    province.container.at(localDateTime);
  }

  private String submitted(String author, PublicationDraft draft) {
    String notice = drafting(author).prepare(draft);
    drafting(author).submit(notice);
    return notice;
  }

  private void approve(String approver) {
    approvals(approver).waitingForMe().forEach(each -> approvals(approver).approve(each.getId()));
  }

  private PhoneNumber staff() {
    PhoneNumber phone = PhoneNumber.of("15400000101");
    province
        .container
        .as(OFFICE)
        .get(StaffMaintenance.class)
        .add(
            new NewStaff(
                OfficerCode.of("14101050991"),
                new StaffTerms("职员一", JINSHUI, DepartmentKind.COLLECTION_SECTION, null),
                phone,
                false));
    return phone;
  }

  /** Urgent where there is a reason. */
  private static PublicationDraft urgent(
      String kind, AuthorityCode area, Instant notBefore, String reason) {
    return new PublicationDraft(
        kind, "停电", BODY, AudienceTerms.everybody(area), notBefore, LAST_DAY, reason, List.of());
  }

  private NoticeView view(String notice) {
    return province.container.as(BUSINESS).get(NoticeList.class).get(notice);
  }

  private PublicationDrafting drafting(String officer) {
    return province.container.as(officer).get(PublicationDrafting.class);
  }

  private Approvals approvals(String officer) {
    return province.container.as(officer).get(Approvals.class);
  }
}
