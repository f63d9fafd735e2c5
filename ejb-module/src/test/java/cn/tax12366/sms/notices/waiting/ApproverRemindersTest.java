package cn.tax12366.sms.notices.waiting;

import static cn.tax12366.sms.Province.CITY_APPROVER;
import static cn.tax12366.sms.Province.CITY_OPERATOR;
import static cn.tax12366.sms.Province.COUNTY_APPROVER;
import static cn.tax12366.sms.Province.COUNTY_OPERATOR;
import static cn.tax12366.sms.Province.ZHENGZHOU;
import static cn.tax12366.sms.organisation.DepartmentKind.GENERAL_OFFICE;
import static cn.tax12366.sms.organisation.DepartmentKind.SERVICE_CENTRE_12366;
import static cn.tax12366.sms.organisation.DepartmentKind.TAX_SERVICE_OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.addressbook.staff.NewStaff;
import cn.tax12366.sms.addressbook.staff.StaffMaintenance;
import cn.tax12366.sms.addressbook.staff.StaffTerms;
import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.approval.Snapshot;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationFixtures;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.delegation.Delegating;
import cn.tax12366.sms.organisation.duty.DutyLack;
import cn.tax12366.sms.organisation.duty.DutyState;
import cn.tax12366.sms.organisation.duty.LackCriteria;
import cn.tax12366.sms.organisation.duty.LackView;
import cn.tax12366.sms.organisation.suspension.SuspensionControl;
import cn.tax12366.sms.reporting.tally.CountedNow;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whom the platform tells by short message that something waits for his decision. */
@Tag("R10.1e")
class ApproverRemindersTest {

  private static final String SECOND_APPROVER = "14101000031";
  private static final String DELEGATE = "14101000041";
  private static final String ADMINISTRATOR = "14101000091";
  private static final String BUSINESS = "14100000092";
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 10);

  private Province province;

  @AfterEach
  void close() {
    province.close();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isForNobodyWhereTheAuthorAloneCouldDecide(TestDatabase database) {
    begin(database);
    retire(CITY_APPROVER, SECOND_APPROVER);
    submitted("template:1", 1);

    remindAt("2026-12-10T11:00");

    nobodyIsTold();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R12.1")
  void leavesOutWhoIsSuspended(TestDatabase database) {
    begin(database);
    retire(SECOND_APPROVER);
    submitted("template:1", 1);
    long suspension =
        province
            .container
            .as(BUSINESS)
            .get(SuspensionControl.class)
            .suspend(OfficerCode.of(CITY_APPROVER), "违规发送", null);
    remindAt("2026-12-10T11:00");
    nobodyIsTold();
    Approvals approvals = province.container.as(CITY_OPERATOR).get(Approvals.class);
    assertThat(approvals.decidersForMe()).as("nor named to the author").isEmpty();
    assertThat(approvals.historyOf("template:1").get(0).getDeciders()).isEmpty();

    province.container.as(BUSINESS).get(SuspensionControl.class).lift(suspension, "已整改");
    remindAt("2026-12-10T11:02");

    assertThat(province.handedOver()).containsExactly(phone(CITY_APPROVER).digits());
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("A7")
  void leavesOutWhoHasVotedAndWhoStandsInForHim(TestDatabase database) {
    begin(database);
    entrust(CITY_APPROVER, DELEGATE);
    long request = submitted("notice:1", 2);
    province.container.as(CITY_APPROVER).get(Approvals.class).approve(request);

    remindAt("2026-12-10T11:00");

    assertThat(province.handedOver()).containsExactly(phone(SECOND_APPROVER).digits());
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void leavesOutWhatWasDecidedOrSentBackAndOtherDepartmentsAndUnits(TestDatabase database) {
    begin(database);
    long decided = submitted("test:1", 1);
    long returned = submitted("test:2", 1);
    Approvals approvals = province.container.as(CITY_APPROVER).get(Approvals.class);
    approvals.approve(decided);
    approvals.returnWith(returned, "请写明地点");
    remindAt("2026-12-10T11:00");
    nobodyIsTold();

    submittedBy(COUNTY_OPERATOR, "template:3", 1, "2026-12-10T11:00");
    remindAt("2026-12-10T13:00");

    assertThat(province.handedOver()).containsExactly(phone(COUNTY_APPROVER).digits());
    assertThat(province.texts().get(0)).contains("金水区税务局的短信模板");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("A8")
  @Tag("R10.3d")
  void tellsOnceADayHowManyWaitAndWhatTheOldestIs(TestDatabase database) {
    begin(database);
    retire(SECOND_APPROVER);
    submitted("reminder-rule:1", 1);
    submitted("template:1", 1);

    remindAt("2026-12-10T10:00");
    assertThat(province.texts()).containsExactly("【河南税务】有2项审批等候您已久，最早一项为郑州市税务局的提醒规则，请登录短信平台处理。");
    submitted("template:2", 1);
    remindAt("2026-12-10T10:02");
    remindAt("2026-12-10T16:00");
    assertThat(province.handedOver()).as("one a day").hasSize(1);

    remindAt("2026-12-11T08:00");
    assertThat(province.texts())
        .hasSize(2)
        .contains("【河南税务】有3项审批等候您已久，最早一项为郑州市税务局的提醒规则，请登录短信平台处理。");
    assertThat(
            province.strings(
                "select sender || ' ' || windowed || ' ' || issuer_code from outbound_batch"
                    + " where status = 'RELEASED'"))
        .hasSize(2)
        .allSatisfy(
            batch -> assertThat(batch).isEqualToIgnoringCase("system true " + ZHENGZHOU.digits()));
    assertThat(
            province.number(
                "select count(*) from outbound_batch where not_after ="
                    + " timestamp with time zone '2026-12-11 00:00:00+08:00'"))
        .as("nothing of the first day may go out later")
        .isOne();
  }

  @ParameterizedTest
  @CsvSource({
    // Submitted when, looked at when, told or not: Thursday the 10th to Monday the 14th.
    "2026-12-10T09:00, 2026-12-10T10:59:59, false",
    "2026-12-10T16:00, 2026-12-10T18:00, false",
    "2026-12-10T09:00, 2026-12-10T18:00, false",
    "2026-12-10T09:00, 2026-12-11T07:59:59, false",
    "2026-12-11T09:00, 2026-12-12T09:00, false",
    "2026-12-11T17:00, 2026-12-14T08:59, false",
    "2026-12-10T09:00, 2026-12-10T11:00, true",
    "2026-12-10T15:59, 2026-12-10T17:59, true",
    "2026-12-10T16:00, 2026-12-11T08:00, true",
    "2026-12-11T17:00, 2026-12-14T09:00, true"
  })
  @Tag("R8.1")
  void tellsAfterTwoWorkingHoursInsideTheWindowOfWorkingDays(
      String submitted, String looked, boolean told) {
    begin(TestDatabase.H2);
    retire(SECOND_APPROVER);
    submittedBy(CITY_OPERATOR, "template:1", 1, submitted);

    remindAt(looked);

    assertThat(province.handedOver()).hasSize(told ? 1 : 0);
  }

  @Test
  void hurriesNobodyOnceTheLastDayIsOver() {
    begin(TestDatabase.H2);
    submit(CITY_OPERATOR, "notice:1", 1, Snapshot.empty().with("last-day", TODAY.minusDays(1)));
    remindAt("2026-12-10T11:00");
    nobodyIsTold();

    submit(
        CITY_OPERATOR,
        "notice:2",
        1,
        Snapshot.empty().with("notice-kind", "POLICY").with("last-day", TODAY.plusDays(1)));
    remindAt("2026-12-10T15:00");

    assertThat(province.texts()).containsOnly("【河南税务】有1项审批等候您已久：郑州市税务局的信息发布，请登录短信平台处理。");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void tellsApproversAndWhoStandsInForThemToday(TestDatabase database) {
    begin(database);
    entrust(CITY_APPROVER, DELEGATE);
    submitted("calendar-change:1", 1);

    remindAt("2026-12-10T10:00");
    assertThat(province.handedOver())
        .containsExactlyInAnyOrder(
            phone(CITY_APPROVER).digits(),
            phone(SECOND_APPROVER).digits(),
            phone(DELEGATE).digits());

    remindAt("2026-12-11T09:00");
    assertThat(province.handedOver()).as("he stood in for a day").hasSize(5);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void skipsWhomThePhoneBookKnowsNoWayToReachAndSaysSo(TestDatabase database) {
    begin(database);
    submitted("template:1", 1);
    for (String unfit :
        List.of("phone = null", "reachable = false", "left_on = date '2026-12-09'")) {
      province.execute(
          "update staff_contact set " + unfit + " where officer_code = '" + CITY_APPROVER + "'");
      province.execute("delete from approver_reminder");
      province.execute("delete from audit_entry");
      remindAt("2026-12-10T11:00");
      remindAt("2026-12-10T11:02");

      assertThat(
              province.strings(
                  "select actor || ' ' || subject || ' ' || facts from audit_entry"
                      + " where act = 'approval.reminder-missed'"))
          .as(unfit)
          .containsExactly("system officer:" + CITY_APPROVER + " {\"count\":\"1\"}");
      assertThat(lacking()).as(unfit).contains(CITY_APPROVER).doesNotContain(SECOND_APPROVER);
      province.execute(
          "update staff_contact set left_on = null, reachable = true, phone = '"
              + Province.sealed(phone(CITY_APPROVER))
              + "' where officer_code = '"
              + CITY_APPROVER
              + "'");
    }
    assertThat(province.handedOver())
        .as("the other approver, at each round")
        .containsOnly(phone(SECOND_APPROVER).digits());
    assertThat(lacking()).doesNotContain(CITY_APPROVER);

    province.execute("delete from staff_change");
    province.execute("delete from staff_contact where officer_code = '" + CITY_APPROVER + "'");
    assertThat(lacking()).as("the phone book does not have him").contains(CITY_APPROVER);
    remindAt("2026-12-11T11:00");
    assertThat(
            province.strings("select reached from approver_reminder where on_day > '2026-12-10'"))
        .hasSize(2)
        .satisfiesOnlyOnce(reached -> assertThat(reached).startsWithIgnoringCase("f"));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void ofTwoNodesAtTheSameMomentOneTells(TestDatabase database) throws Exception {
    begin(database);
    retire(SECOND_APPROVER);
    submitted("template:1", 1);
    province.container.at("2026-12-10T11:00").as("system");
    ApproverReminders reminders = province.container.get(ApproverReminders.class);
    ExecutorService node = Executors.newSingleThreadExecutor();
    try (Connection other = province.database().getConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute(
          ("insert into approver_reminder (id, authority_code, officer_code, on_day, waiting,"
                  + " reached, created_at) values (-1, '%s', '%s', date '2026-12-10', 1, true,"
                  + " current_timestamp)")
              .formatted(ZHENGZHOU, CITY_APPROVER));

      Future<?> second = node.submit(reminders::remindDue);
      await().during(Duration.ofMillis(300)).until(() -> !second.isDone());
      other.commit();

      second.get();
    } finally {
      node.shutdown();
    }
    nobodyIsTold();
    assertThat(province.number("select count(*) from approver_reminder")).isOne();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R5.2")
  void isNoNoticeIsCountedByItselfAndInTheTrailWithoutThePhoneInFull(TestDatabase database) {
    begin(database);
    retire(SECOND_APPROVER);
    submitted("template:1", 1);
    remindAt("2026-12-10T11:00");
    province.execute("update outbound_batch set tallied_at = current_timestamp");

    CountedNow.in(province);

    assertThat(province.strings("select kind || ' ' || meant from unit_day"))
        .containsExactly("APPROVER 1");
    assertThat(province.number("select count(*) from notice")).isZero();
    assertThat(
            ApproverReminded.isOrigin(province.strings("select origin from outbound_batch").get(0)))
        .isTrue();
    assertThat(ApproverReminded.isOrigin("notice:17")).isFalse();
    List<String> trail =
        province.strings(
            "select concat_ws(' ', actor, subject, facts, detail) from audit_entry"
                + " where act = 'approval.reminded'");
    assertThat(trail).hasSize(1);
    assertThat(trail.get(0))
        .startsWith("system officer:" + CITY_APPROVER)
        .contains(phone(CITY_APPROVER).masked(), "\"count\":\"1\"")
        .doesNotContain(phone(CITY_APPROVER).digits());
  }

  private void begin(TestDatabase database) {
    province = Province.toReform(database);
    appoint(SECOND_APPROVER, "何虚构", ZHENGZHOU, SERVICE_CENTRE_12366, OfficerRole.APPROVER);
    appoint(DELEGATE, "冯虚构", ZHENGZHOU, SERVICE_CENTRE_12366, OfficerRole.OPERATOR);
    appoint(ADMINISTRATOR, "褚虚构", ZHENGZHOU, GENERAL_OFFICE, OfficerRole.ADMINISTRATOR);
    appoint(
        BUSINESS,
        "蒋虚构",
        OrganisationFixtures.PROVINCE_CODE,
        TAX_SERVICE_OFFICE,
        OfficerRole.BUSINESS_OPERATION);
    answers(CITY_OPERATOR, CITY_OPERATOR, "王示例");
    answers(CITY_OPERATOR, CITY_APPROVER, "赵样本");
    answers(CITY_OPERATOR, SECOND_APPROVER, "何虚构");
    answers(CITY_OPERATOR, DELEGATE, "冯虚构");
    answers(COUNTY_OPERATOR, COUNTY_APPROVER, "孙样本");
  }

  private void appoint(
      String code, String name, AuthorityCode unit, DepartmentKind department, OfficerRole role) {
    province
        .container
        .as("system")
        .get(OrganisationRegister.class)
        .appoint(new NewOfficer(OfficerCode.of(code), name, unit, department, Set.of(role)));
    province.execute("update officer set must_change_password = false");
  }

  /** The phone book has a phone of the officer's. */
  private void answers(String keeper, String officer, String name) {
    boolean city = keeper.equals(CITY_OPERATOR);
    province
        .container
        .as(keeper)
        .get(StaffMaintenance.class)
        .add(
            new NewStaff(
                OfficerCode.of(officer),
                new StaffTerms(
                    name,
                    city ? ZHENGZHOU : Province.JINSHUI,
                    city ? SERVICE_CENTRE_12366 : DepartmentKind.COLLECTION_SECTION,
                    null),
                phone(officer),
                false));
  }

  /** 154 and the end of the code. */
  private static PhoneNumber phone(String officer) {
    return PhoneNumber.of("154" + officer.substring(3));
  }

  private void retire(String... officers) {
    for (String officer : officers) {
      province.execute("update officer set active = false where code = '" + officer + "'");
    }
  }

  private void entrust(String approver, String delegate) {
    province
        .container
        .as(approver)
        .get(Delegating.class)
        .entrust(OfficerCode.of(delegate), TODAY, TODAY, null);
  }

  /** Something of the city's operator, submitted at 08:00. */
  private long submitted(String subject, int approvers) {
    return submittedBy(CITY_OPERATOR, subject, approvers, "2026-12-10T08:00");
  }

  private long submittedBy(String author, String subject, int approvers, String when) {
    province.container.at(when);
    return submit(author, subject, approvers, Snapshot.empty().with("area", ZHENGZHOU));
  }

  private long submit(String author, String subject, int approvers, Snapshot facts) {
    return province
        .container
        .as(author)
        .get(Approvals.class)
        .submit(
            subject,
            province.container.get(AccessDecision.class).caller().orElseThrow(),
            facts,
            approvers);
  }

  private void remindAt(String moment) {
    province.container.at(moment).as("system").get(ApproverReminders.class).remindDue();
  }

  private void nobodyIsTold() {
    assertThat(province.handedOver()).isEmpty();
    assertThat(province.number("select count(*) from outbound_message")).isZero();
  }

  /** Whom the city's administrator sees among the approvers that no message reaches. */
  private List<String> lacking() {
    return province
        .container
        .as(ADMINISTRATOR)
        .get(DutyState.class)
        .find(new LackCriteria(DutyLack.UNREACHED_APPROVER, 0, 50))
        .rows()
        .stream()
        .map(LackView::getOfficer)
        .map(OfficerCode::digits)
        .toList();
  }
}
