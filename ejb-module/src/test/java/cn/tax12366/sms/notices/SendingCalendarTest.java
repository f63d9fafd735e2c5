package cn.tax12366.sms.notices;

import static cn.tax12366.sms.Province.CITY_APPROVER;
import static cn.tax12366.sms.Province.CITY_OPERATOR;
import static cn.tax12366.sms.Province.COUNTY_OPERATOR;
import static cn.tax12366.sms.Province.ERQI;
import static cn.tax12366.sms.Province.JINSHUI;
import static cn.tax12366.sms.Province.JIYUAN;
import static cn.tax12366.sms.Province.JIYUAN_APPROVER;
import static cn.tax12366.sms.Province.JIYUAN_OPERATOR;
import static cn.tax12366.sms.Province.LUOYANG_OPERATOR;
import static cn.tax12366.sms.Province.ZHENGZHOU;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.notices.audience.published.AudienceTerms;
import cn.tax12366.sms.notices.rule.ReminderRules;
import cn.tax12366.sms.notices.rule.RuleTerms;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said to be sent, day by day, before it is. */
@Tag("R7.5b")
class SendingCalendarTest {

  private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 14);

  private Province province;

  @BeforeEach
  void aSmallProvince() {
    in(TestDatabase.H2);
  }

  private void in(TestDatabase database) {
    province = Province.in(database);
    province.execute("delete from filing_standing");
    province.mayPublish(CITY_OPERATOR, "EXTERNAL");
    province.container.at("2026-12-01T10:00");
  }

  @AfterEach
  void close() {
    province.execute("delete from batch_course");
    province.execute("delete from filing_standing");
    province.close();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aRuleStandsOnItsWorkingDayWithHowManyHaveNotFiled(TestDatabase database) {
    in(database);
    province.ruleInForce(ZHENGZHOU);
    standing("2026-12-15", JINSHUI, 7);
    standing("2026-12-15", ERQI, 5);
    standing("2026-12-15", JIYUAN, 9);

    SendingPlan plan = plan(CITY_OPERATOR, null);

    assertThat(plan.getDays()).hasSize(31);
    assertThat(plan.getFirst()).isEqualTo("2026-12-01");
    assertThat(plan.getLast()).isEqualTo("2026-12-31");
    assertThat(busy(plan)).containsExactly(day("2026-12-10"));
    PlannedRule rule = on(plan, "2026-12-10").getRules().get(0);
    assertThat(rule.getRule().getDueAt()).isEqualTo(LocalTime.of(9, 0));
    assertThat(rule.getDeadline()).isEqualTo("2026-12-15");
    assertThat(rule.getAreaName()).isEqualTo("郑州市税务局");
    assertThat(rule.isFromAbove()).isFalse();
    assertThat(rule.getUnfiled()).isEqualTo(12);
    assertThat(on(plan, "2026-12-15").getDeadlines()).hasSize(1);
    assertThat(on(plan, "2026-12-12").isRest()).isTrue();
  }

  @Test
  void holidaysAndMadeUpDaysMoveItAsTheyMoveTheReminding() {
    province.container.at("2026-02-02T10:00");
    province.ruleInForce(ZHENGZHOU);

    SendingPlan plan = plan(CITY_OPERATOR, null);

    assertThat(on(plan, "2026-02-24").getDeadlines()).hasSize(1);
    assertThat(on(plan, "2026-02-17").getHoliday().occasion()).contains("春节");
    assertThat(on(plan, "2026-02-17").isRest()).isTrue();
    assertThat(on(plan, "2026-02-14").isMadeUp()).isTrue();
    assertThat(busy(plan)).containsExactly(day("2026-02-12"));
  }

  /** The plan and what is done must agree, or the plan is worth nothing. */
  @Test
  void theDayIsTheOneOnWhichTheRuleIsCarriedOut() {
    province.taxpayer(JINSHUI).known();
    province.ruleInForce(ZHENGZHOU);
    LocalDate planned = busy(plan(CITY_OPERATOR, null)).get(0);

    province.tick(planned.minusDays(1) + "T09:00");
    assertThat(province.handedOver()).isEmpty();
    province.tick(planned + "T09:00");

    assertThat(province.handedOver()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.2b")
  void aCountySeesItsCitysRuleForItselfAndNobodySeesAnothersRule(TestDatabase database) {
    in(database);
    province.ruleInForce(JIYUAN, JIYUAN_OPERATOR, JIYUAN_APPROVER);
    province.ruleInForce(ZHENGZHOU);
    standing("2026-12-15", JINSHUI, 7);
    standing("2026-12-15", ERQI, 5);

    assertThat(plan(LUOYANG_OPERATOR, null).isIdle()).isTrue();
    List<PlannedRule> seen = on(plan(COUNTY_OPERATOR, null), "2026-12-10").getRules();
    assertThat(seen).hasSize(1);
    assertThat(seen.get(0).getAreaName()).isEqualTo("金水区税务局");
    assertThat(seen.get(0).isFromAbove()).isTrue();
    assertThat(seen.get(0).getUnfiled()).isEqualTo(7);
    assertThat(on(plan(JIYUAN_OPERATOR, null), "2026-12-10").getRules())
        .extracting(PlannedRule::getUnfiled)
        .containsExactly((Integer) null);
  }

  @Test
  void aRuleThatIsNotInForceDoesNothing() {
    long id = province.ruleInForce(ZHENGZHOU);
    ReminderRules rules = province.container.as(CITY_OPERATOR).get(ReminderRules.class);
    long template = rules.visible().get(0).getTemplateId();

    rules.change(id, new RuleTerms(template, 2, LocalTime.of(9, 0)));
    assertThat(plan(CITY_OPERATOR, null).isIdle()).isTrue();
    rules.submit(id);
    assertThat(plan(CITY_OPERATOR, null).isIdle()).isTrue();
    province.approveTheOnlyOneWaiting(CITY_APPROVER);
    assertThat(busy(plan(CITY_OPERATOR, null))).containsExactly(day("2026-12-11"));
    province.container.as(CITY_OPERATOR);
    rules.withdraw(id);
    assertThat(plan(CITY_OPERATOR, null).isIdle()).isTrue();
  }

  @Test
  void onItsDayARuleStandsUntilItHasMadeItsNoticesOrTheWindowIsClosed() {
    province.taxpayer(JINSHUI).known();
    province.ruleInForce(ZHENGZHOU);

    province.container.at("2026-12-10T09:30");
    assertThat(on(plan(CITY_OPERATOR, null), "2026-12-10").getRules()).hasSize(1);
    province.container.at("2026-12-10T18:00");
    assertThat(plan(CITY_OPERATOR, null).isIdle()).isTrue();
    province.tick("2026-12-10T09:00");
    SendingDay today = on(plan(CITY_OPERATOR, null), "2026-12-10");

    assertThat(today.getRules()).isEmpty();
    assertThat(today.getNotices())
        .extracting(each -> each.getNotice().isMadeByRule(), PlannedNotice::getMessages)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(true, 1));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatNobodyHasApprovedStandsMarkedOnItsDayAndLeavesWhenItIsWithdrawn(TestDatabase database) {
    in(database);
    province.taxpayer(JINSHUI).wantsNotices().known();
    String later = submitted(Instant.parse("2026-12-08T06:00:00Z"));
    String atOnce = submitted(null);

    SendingPlan plan = plan(CITY_OPERATOR, null);
    PlannedNotice today = on(plan, "2026-12-01").getNotices().get(0);
    assertThat(today.getNotice().getPublicId()).isEqualTo(atOnce);
    assertThat(today.isUnapproved()).isTrue();
    assertThat(today.isHeld()).isFalse();
    assertThat(today.getMessages()).isEqualTo(1);
    assertThat(today.getFrom()).isNull();
    PlannedNotice other = on(plan, "2026-12-08").getNotices().get(0);
    assertThat(other.getNotice().getPublicId()).isEqualTo(later);
    assertThat(other.getFrom()).isEqualTo(LocalTime.of(14, 0));
    assertThat(busy(plan)).containsExactly(day("2026-12-01"), day("2026-12-08"));
    assertThat(plan(LUOYANG_OPERATOR, null).isIdle()).isTrue();

    province.container.as(CITY_OPERATOR).get(PublicationDrafting.class).withdraw(later);
    assertThat(busy(plan(CITY_OPERATOR, null))).containsExactly(day("2026-12-01"));
  }

  @Test
  void afterTheWindowHasClosedTheDayIsTheNextOne() {
    province.taxpayer(JINSHUI).wantsNotices().known();
    submitted(null);

    province.container.at("2026-12-01T18:00");

    assertThat(busy(plan(CITY_OPERATOR, null))).containsExactly(day("2026-12-02"));
    province.container.at("2026-12-14T18:00");
    assertThat(plan(CITY_OPERATOR, null).isIdle()).as("its last day is over then").isTrue();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatIsHeldBackIsMarkedAndWhatIsStoppedIsGone(TestDatabase database) {
    in(database);
    province.taxpayer(JINSHUI).wantsNotices().known();
    String notice = submitted(null);
    province.approveTheOnlyOneWaiting(CITY_APPROVER);
    province.tick("2026-12-01T10:01");

    PlannedNotice going = on(plan(CITY_OPERATOR, null), "2026-12-01").getNotices().get(0);
    assertThat(going.isUnapproved()).isFalse();
    assertThat(going.isHeld()).isFalse();
    control().pause(notice);
    PlannedNotice paused = on(plan(CITY_OPERATOR, null), "2026-12-01").getNotices().get(0);
    assertThat(paused.isHeld()).isTrue();
    assertThat(paused.getMessages()).isEqualTo(1);
    control().stop(notice);

    assertThat(plan(CITY_OPERATOR, null).isIdle()).isTrue();
  }

  /** At one message in ten seconds 3,600 go in a day. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R8.1")
  void whatIsTooMuchForADayGoesOnTheNextAndWhatComesTooLateIsMarked(TestDatabase database) {
    in(database);
    province.taxpayer(JINSHUI).wantsNotices().known();
    submitted(null);
    province.approveTheOnlyOneWaiting(CITY_APPROVER);
    province.tick("2026-12-01T10:01");
    province.execute("update outbound_batch set message_count = 5000");
    course("2026-12-01 09:00:00+08:00", 0);
    course("2026-12-01 09:00:10+08:00", 1);

    SendingPlan plan = plan(CITY_OPERATOR, null);
    assertThat(busy(plan)).containsExactly(day("2026-12-01"), day("2026-12-02"));
    PlannedNotice first = on(plan, "2026-12-01").getNotices().get(0);
    assertThat(first.getMessages()).isEqualTo(5000);
    assertThat(first.isGoingOn()).isFalse();
    assertThat(first.isLate()).isFalse();
    assertThat(on(plan, "2026-12-02").getNotices().get(0).isGoingOn()).isTrue();

    province.execute("update notice set due_date = date '2026-12-01'");
    SendingPlan late = plan(CITY_OPERATOR, null);
    assertThat(busy(late)).containsExactly(day("2026-12-01"));
    assertThat(on(late, "2026-12-01").getNotices().get(0).isLate()).isTrue();
  }

  /** What its repeat will do anew serves no longer than until the day before. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.4")
  void whatIsNotGoneBeforeItsRepeatComesTooLateThoughItsLastDayIsFarOff(TestDatabase database) {
    in(database);
    province.taxpayer(JINSHUI).wantsNotices().known();
    submitted(null, Instant.parse("2026-12-02T01:30:00Z"));
    province.approveTheOnlyOneWaiting(CITY_APPROVER);
    province.tick("2026-12-01T10:01");
    course("2026-12-01 09:00:00+08:00", 0);
    course("2026-12-01 09:00:10+08:00", 1);
    assertThat(on(plan(CITY_OPERATOR, null), "2026-12-01").getNotices().get(0).isLate()).isFalse();

    province.execute("update outbound_batch set message_count = 5000");

    SendingPlan late = plan(CITY_OPERATOR, null);
    assertThat(on(late, "2026-12-01").getNotices().get(0).isLate()).isTrue();
    assertThat(on(late, "2026-12-02").getNotices())
        .as("on that day it is said again, and does not go on")
        .extracting(PlannedNotice::getOccurrence)
        .containsExactly(2);
  }

  /** A general office writes to officials: the reminders of taxpayers are none of its business. */
  @Test
  @Tag("R7.2b")
  @Tag("R7.4h")
  void whoWritesToOfficialsIsToldNothingOfTheRulesThatRemindTaxpayers() {
    province.ruleInForce(ZHENGZHOU);
    standing("2026-12-15", JINSHUI, 7);
    String before =
        province
            .strings("select department from officer where code = '" + COUNTY_OPERATOR + "'")
            .get(0);
    place(COUNTY_OPERATOR, "GENERAL_OFFICE");
    try {
      assertThat(on(plan(COUNTY_OPERATOR, null), "2026-12-10").getRules()).isEmpty();
    } finally {
      place(COUNTY_OPERATOR, before);
    }
  }

  @Test
  void oneMayTurnOnAndBackAndNotBehindToday() {
    SendingPlan plan = plan(CITY_OPERATOR, LocalDate.of(2026, 11, 1));
    assertThat(plan.getFirst()).isEqualTo("2026-12-01");
    assertThat(plan.getBefore()).isNull();
    assertThat(plan.getNext()).isEqualTo("2027-01-01");

    SendingPlan next = plan(CITY_OPERATOR, plan.getNext());
    assertThat(next.getBefore()).isEqualTo("2026-12-01");
    assertThat(plan(CITY_OPERATOR, LocalDate.of(2026, 12, 5)).getBefore()).isEqualTo("2026-12-01");

    SendingPlan farthest = plan(CITY_OPERATOR, LocalDate.of(2099, 1, 1));
    assertThat(farthest.getFirst()).isEqualTo("2027-11-07");
    assertThat(farthest.getNext()).isNull();
  }

  @Test
  @Tag("R13.1")
  void aYearWhoseHolidaysAreNotLoadedIsNamedAndNotGuessed() {
    province.ruleInForce(ZHENGZHOU);
    assertThat(plan(CITY_OPERATOR, null).getUnknown()).isEmpty();

    SendingPlan plan = plan(CITY_OPERATOR, LocalDate.of(2027, 11, 1));

    assertThat(plan.getUnknown()).contains(Year.of(2027));
    assertThat(plan.isIdle()).isTrue();
  }

  private SendingPlan plan(String officer, LocalDate first) {
    return province.container.as(officer).get(SendingCalendar.class).from(first);
  }

  private NoticeControl control() {
    return province.container.as(CITY_OPERATOR).get(NoticeControl.class);
  }

  private String submitted(Instant notBefore, Instant... again) {
    PublicationDrafting drafting =
        province.container.as(CITY_OPERATOR).get(PublicationDrafting.class);
    String body = (notBefore == null ? "即刻" : "稍后") + "：减免政策延续至2027年底，详询12366。";
    String notice =
        drafting.prepare(
            new PublicationDraft(
                "POLICY",
                "减免政策",
                body,
                AudienceTerms.everybody(ZHENGZHOU),
                notBefore,
                LAST_DAY,
                null,
                List.of(again)));
    drafting.submit(notice);
    return notice;
  }

  private void standing(String due, AuthorityCode unit, int unfiled) {
    province.execute(
        "insert into filing_standing (due_date, authority_code, obliged, unfiled, counted_to)"
            + " values (date '"
            + due
            + "', '"
            + unit.digits()
            + "', 20, "
            + unfiled
            + ", current_timestamp)");
  }

  private void place(String officer, String department) {
    province.execute(
        "update officer set department = '" + department + "' where code = '" + officer + "'");
  }

  private void course(String at, int sent) {
    province.execute(
        "insert into batch_course (batch_id, at, sent, delivered, failed)"
            + " select id, timestamp with time zone '"
            + at
            + "', "
            + sent
            + ", 0, 0 from outbound_batch");
  }

  private static List<LocalDate> busy(SendingPlan plan) {
    return plan.getDays().stream().filter(day -> !day.isIdle()).map(SendingDay::getDate).toList();
  }

  private static SendingDay on(SendingPlan plan, String day) {
    return plan.getDays().stream()
        .filter(each -> each.getDate().equals(day(day)))
        .findFirst()
        .orElseThrow();
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
