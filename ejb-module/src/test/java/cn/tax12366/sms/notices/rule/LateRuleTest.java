package cn.tax12366.sms.notices.rule;

import static cn.tax12366.sms.Province.CITY_APPROVER;
import static cn.tax12366.sms.Province.CITY_OPERATOR;
import static cn.tax12366.sms.Province.JINSHUI;
import static cn.tax12366.sms.Province.ZHENGZHOU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule that the sending window would never let be carried out. */
@Tag("R8.1")
@Tag("R7.5b")
class LateRuleTest {

  private Province province;

  @AfterEach
  void close() {
    province.close();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isNotWritten(TestDatabase database) {
    in(database);
    long template = province.approvedTemplate();

    assertThatThrownBy(() -> rules().draft(ZHENGZHOU, terms(template, "18:00")))
        .isInstanceOfSatisfying(
            RuleTooLate.class,
            refusal ->
                assertThat(refusal.arguments())
                    .containsExactly(
                        LocalTime.of(18, 0),
                        LocalTime.of(17, 50),
                        LocalTime.of(8, 0),
                        LocalTime.of(18, 0)));
    assertThatThrownBy(() -> rules().draft(ZHENGZHOU, terms(template, "17:51")))
        .isInstanceOf(RuleTooLate.class);
    assertThat(province.number("select count(*) from reminder_rule")).isZero();
    long written = rules().draft(ZHENGZHOU, terms(template, "17:50")).getId();
    assertThatThrownBy(() -> rules().change(written, terms(template, "23:00")))
        .isInstanceOf(RuleTooLate.class);
    assertThat(rules().visible().get(0).getDueAt()).isEqualTo(LocalTime.of(17, 50));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isNeitherSubmittedNorApprovedWhenTheHoursWereChangedMeanwhile(TestDatabase database) {
    in(database);
    long template = province.approvedTemplate();
    long id = rules().draft(ZHENGZHOU, terms(template, "09:00")).getId();
    // Written while the window was open until later.
    itIsDueAt("19:00:00");
    assertThatThrownBy(() -> rules().submit(id)).isInstanceOf(RuleTooLate.class);
    assertThat(rules().visible().get(0).getStatus()).isEqualTo(RuleStatus.DRAFT);

    itIsDueAt("09:00:00");
    rules().submit(id);
    itIsDueAt("19:00:00");

    assertThatThrownBy(() -> province.approveTheOnlyOneWaiting(CITY_APPROVER))
        .isInstanceOf(RuleTooLate.class);
    assertThat(rules().visible().get(0).getStatus()).isEqualTo(RuleStatus.SUBMITTED);
    assertThat(
            province.number(
                "select count(*) from approval where status = 'WAITING'"
                    + " and subject like 'reminder-rule:%'"))
        .as("the decision is undone with it")
        .isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"18:00:00", "20:30:00"})
  void inForceFromFormerHoursItRestsAndSaysSo(String time) {
    in(TestDatabase.H2);
    province.taxpayer(JINSHUI).known();
    province.ruleInForce(ZHENGZHOU);
    itIsDueAt(time);

    province.tick("2026-12-10T09:00");
    province.tick("2026-12-10T17:59:59");
    province.tick("2026-12-10T20:30");

    assertThat(province.handedOver()).isEmpty();
    RuleView rule = rules().visible().get(0);
    assertThat(rule.getStatus()).isEqualTo(RuleStatus.IN_FORCE);
    assertThat(rule.isTooLate()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"06:30", "17:50"})
  void whatIsDueBeforeTheWindowOpensOrShortlyBeforeItsEndGoesOut(String time) {
    in(TestDatabase.H2);
    PhoneNumber phone = province.taxpayer(JINSHUI).known();
    long id = province.ruleInForce(ZHENGZHOU);
    long template = rules().visible().get(0).getTemplateId();
    rules().change(id, terms(template, time));
    rules().submit(id);
    province.approveTheOnlyOneWaiting(CITY_APPROVER);

    province.tick("2026-12-10T07:00");
    assertThat(province.handedOver()).isEmpty();
    province.tick(time.startsWith("06") ? "2026-12-10T08:00" : "2026-12-10T17:50");

    assertThat(province.handedOver()).containsExactly(phone.digits());
    assertThat(rules().visible().get(0).isTooLate()).isFalse();
  }

  private void in(TestDatabase database) {
    province = Province.in(database);
  }

  private ReminderRules rules() {
    return province.container.as(CITY_OPERATOR).get(ReminderRules.class);
  }

  private void itIsDueAt(String time) {
    province.execute("update reminder_rule set due_at = '" + time + "'");
  }

  private static RuleTerms terms(long template, String dueAt) {
    return new RuleTerms(template, 3, LocalTime.parse(dueAt));
  }
}
