package cn.tax12366.sms.notices;

import static cn.tax12366.sms.Province.BRANCH;
import static cn.tax12366.sms.Province.CITY_OPERATOR;
import static cn.tax12366.sms.Province.COUNTY_OPERATOR;
import static cn.tax12366.sms.Province.ERQI;
import static cn.tax12366.sms.Province.JINSHUI;
import static cn.tax12366.sms.Province.JIYUAN;
import static cn.tax12366.sms.Province.JIYUAN_APPROVER;
import static cn.tax12366.sms.Province.JIYUAN_OPERATOR;
import static cn.tax12366.sms.Province.XIGONG;
import static cn.tax12366.sms.Province.ZHENGZHOU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.content.TemplateDrafting;
import cn.tax12366.sms.notices.rule.ReminderRules;
import cn.tax12366.sms.notices.rule.RuleTerms;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.Leases;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

@Tag("R7.5b")
class ReminderPlanningTest {

  private Province province;

  @BeforeEach
  void aSmallProvince() {
    province = Province.in(TestDatabase.H2);
  }

  @AfterEach
  void close() {
    province.close();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void remindsAtTheHourOfTheRuleWithoutAClickAndStartedAgainNothingTwice(TestDatabase database) {
    try (Province other = Province.in(database)) {
      PhoneNumber phone = other.taxpayer(JINSHUI).known();
      other.ruleInForce(ZHENGZHOU);

      other.tick("2026-12-10T07:59");
      other.tick("2026-12-10T08:58");
      assertThat(other.handedOver()).isEmpty();

      other.tick("2026-12-10T09:00");
      other.tick("2026-12-10T09:00");
      other.tick("2026-12-10T17:59");
      assertThat(other.handedOver()).containsExactly(phone.digits());
      assertThat(other.texts())
          .containsExactly("【河南税务】示例商贸1：您12月应申报的增值税尚未申报，申报期至12月15日，请按期申报。回复QX取消服务。郑州市税务局王示例");
    }
  }

  @Test
  void recordsThatThePlatformActedInTheNameOfTheOwner() {
    province.taxpayer(JINSHUI).known();
    province.ruleInForce(ZHENGZHOU);

    province.tick("2026-12-10T09:00");

    assertThat(
            province.strings(
                "select actor || ' for ' || in_the_name_of from audit_entry"
                    + " where act = 'notice.released'"))
        .containsExactly("system for " + CITY_OPERATOR);
    assertThat(province.strings("select sender from outbound_batch"))
        .containsExactly(CITY_OPERATOR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-12-10T07:59:59",
        "2026-12-10T18:00:00",
        "2026-12-12T09:00:00",
        "2026-12-09T09:00:00",
        "2026-12-11T09:00:00",
        "2026-12-15T09:00:00",
        "2026-12-16T09:00:00"
      })
  @Tag("R8.1")
  void doesNothingOutsideTheWindowOnRestDaysAndOnOtherDaysThanTheRules(String time) {
    province.taxpayer(JINSHUI).known();
    province.ruleInForce(ZHENGZHOU);

    province.tick(time);

    assertThat(province.strings("select title from notice")).isEmpty();
    assertThat(province.handedOver()).isEmpty();
  }

  @Test
  void makesAMissedTickGoodTheSameDayAndNotTheNext() {
    PhoneNumber phone = province.taxpayer(JINSHUI).known();
    province.ruleInForce(ZHENGZHOU);

    province.tick("2026-12-10T11:00");
    assertThat(province.handedOver()).containsExactly(phone.digits());

    province.taxpayer(ERQI).known();
    province.tick("2026-12-11T11:00");
    assertThat(province.handedOver()).containsExactly(phone.digits());
  }

  @Test
  @Tag("A25")
  void makesANoticeForEachUnitWithCountyFunctionsOfTheArea() {
    province.taxpayer(XIGONG).known();
    province.taxpayer(JIYUAN).known();
    province.taxpayer(BRANCH).known();
    province.taxpayer(ERQI).known();
    province.taxpayer(JINSHUI).known();
    province.ruleInForce(ZHENGZHOU);
    province.ruleInForce(JIYUAN, JIYUAN_OPERATOR, JIYUAN_APPROVER);

    province.tick("2026-12-10T09:00");

    assertThat(province.strings("select title || ' ' || audience_size from notice order by title"))
        .containsExactlyInAnyOrder(
            "二七区税务局 2026-12-15 1", "金水区税务局 2026-12-15 2", "济源市税务局 2026-12-15 1");
    assertThat(province.texts()).anyMatch(text -> text.endsWith("济源市税务局吴示例"));
  }

  @Test
  void makesNoNoticeWhereNobodyIsToBeReminded() {
    province.taxpayer(JINSHUI).cancelled().known();
    province.ruleInForce(ZHENGZHOU);

    province.tick("2026-12-10T09:00");

    assertThat(province.strings("select title from notice")).isEmpty();
  }

  @Test
  @Tag("R10.1e")
  void aRuleThatIsDraftedSubmittedChangedOrWithdrawnRests() {
    province.taxpayer(JINSHUI).known();
    long inForce = province.ruleInForce(ZHENGZHOU);
    ReminderRules rules = province.container.as(CITY_OPERATOR).get(ReminderRules.class);
    long template = rules.visible().get(0).getTemplateId();
    RuleTerms terms = new RuleTerms(template, 3, LocalTime.of(8, 30));

    rules.change(inForce, terms);
    province.tick("2026-12-10T09:00");
    assertThat(province.handedOver()).isEmpty();

    province.container.as(CITY_OPERATOR);
    rules.submit(inForce);
    province.tick("2026-12-10T09:00");
    assertThat(province.handedOver()).isEmpty();

    province.approveTheOnlyOneWaiting(Province.CITY_APPROVER);
    province.container.as(CITY_OPERATOR);
    rules.withdraw(inForce);
    province.tick("2026-12-10T09:00");
    assertThat(province.handedOver()).isEmpty();
  }

  @Test
  @Tag("S17")
  void aRuleOrTemplateChangedBehindItsApprovalRestsAndTheOthersGoOn() {
    province.taxpayer(JINSHUI).known();
    PhoneNumber jiyuan = province.taxpayer(JIYUAN).known();
    province.ruleInForce(ZHENGZHOU);
    province.ruleInForce(JIYUAN, JIYUAN_OPERATOR, JIYUAN_APPROVER);
    province.execute(
        "update reminder_rule set due_at = '08:00:00' where owner = '" + CITY_OPERATOR + "'");

    province.tick("2026-12-10T09:00");

    assertThat(province.handedOver()).containsExactly(jiyuan.digits());
  }

  @Test
  void aRuleWhoseTemplateIsWithdrawnRests() {
    province.taxpayer(JINSHUI).known();
    province.ruleInForce(ZHENGZHOU);
    long template = province.number("select id from message_template");
    province.container.as(CITY_OPERATOR).get(TemplateDrafting.class).withdraw(template);

    province.tick("2026-12-10T09:00");

    assertThat(province.handedOver()).isEmpty();
  }

  @Test
  void aRuleWhoseOwnerHasLeftRests() {
    province.taxpayer(JINSHUI).known();
    province.ruleInForce(ZHENGZHOU);
    province.execute("update officer set active = false where code = '" + CITY_OPERATOR + "'");

    province.tick("2026-12-10T09:00");

    assertThat(province.handedOver()).isEmpty();
  }

  @Test
  @Tag("A5")
  void nobodyMayOwnARuleOutsideHisArea() {
    long template = province.approvedTemplate();
    ReminderRules rules = province.container.as(COUNTY_OPERATOR).get(ReminderRules.class);

    assertThatThrownBy(() -> rules.draft(ERQI, new RuleTerms(template, 3, LocalTime.of(9, 0))))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void twoRulesOfOneAreaRemindOfTheSameTaxOnce() {
    PhoneNumber phone = province.taxpayer(JINSHUI).known();
    long first = province.ruleInForce(ZHENGZHOU);
    ReminderRules rules = province.container.as(CITY_OPERATOR).get(ReminderRules.class);
    long template = rules.visible().get(0).getTemplateId();
    long second = rules.draft(JINSHUI, new RuleTerms(template, 3, LocalTime.of(10, 0))).getId();
    rules.submit(second);
    province.approveTheOnlyOneWaiting(Province.CITY_APPROVER);

    province.tick("2026-12-10T10:00");

    assertThat(first).isNotEqualTo(second);
    assertThat(province.handedOver()).containsExactly(phone.digits());
  }

  @Test
  void aNodeWithoutTheLeaseDoesNothing() {
    province.taxpayer(JINSHUI).known();
    province.ruleInForce(ZHENGZHOU);
    Leases leases = province.container.get(Leases.class);
    Mockito.when(leases.tryHold(Mockito.any(), Mockito.any(), Mockito.any())).thenReturn(false);

    province.tick("2026-12-10T09:00");

    assertThat(province.strings("select title from notice")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatStopsAtAnyMomentIsContinuedAndNobodyIsLeftOutOrRemindedTwice(TestDatabase database) {
    try (Province other = Province.in(database)) {
      List<String> phones = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        phones.add(other.taxpayer(i % 2 == 0 ? ERQI : JINSHUI).known().digits());
      }
      other.ruleInForce(ZHENGZHOU);
      for (int lost = 1; lost <= 12; lost++) {
        // The lease is lost at its n-th asking: the work stops there as if the node had died.
        Leases leases = other.container.get(Leases.class);
        int losing = lost;
        int[] asked = {0};
        Mockito.when(leases.tryHold(Mockito.any(), Mockito.any(), Mockito.any()))
            .thenAnswer(call -> ++asked[0] != losing);

        other.tick("2026-12-10T09:00");
        other.tick("2026-12-10T09:01");
        other.tick("2026-12-10T09:02");

        assertThat(other.handedOver()).as("stopped at %s", lost).containsExactlyElementsOf(phones);
        other.forgetNotices();
      }
    }
  }

  @Test
  void whatWasBegunYesterdayAndNeverFinishedIsGivenUp() {
    province.taxpayer(JINSHUI).known();
    province.ruleInForce(ZHENGZHOU);
    Leases leases = province.container.get(Leases.class);
    Mockito.when(leases.tryHold(Mockito.any(), Mockito.any(), Mockito.any()))
        .thenReturn(true, false);
    province.tick("2026-12-10T09:00");
    assertThat(province.strings("select status from notice")).containsExactly("PREPARING");
    Mockito.when(leases.tryHold(Mockito.any(), Mockito.any(), Mockito.any())).thenReturn(true);

    province.tick("2026-12-11T09:00");

    assertThat(province.strings("select status from notice")).containsExactly("WITHDRAWN");
    assertThat(province.handedOver()).isEmpty();
  }
}
