package cn.tax12366.sms.content;

import static cn.tax12366.sms.Province.CITY_APPROVER;
import static cn.tax12366.sms.Province.CITY_OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.shared.database.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every way a template that asks for a fee could go on its way to a telephone. */
@Tag("R9.3")
class FeeInTemplatesTest {

  private static final String ASKS = "{name}您好，请缴纳短 信 费。";

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isNeitherSavedNorShownAsAMessage(TestDatabase database) {
    try (Province province = Province.in(database)) {
      long draft =
          drafting(province).draft("甲", TemplateKind.FILING_REMINDER, Province.BODY).getId();
      long approved = province.approvedTemplate();
      long before = province.number("select count(*) from message_template");

      assertThatThrownBy(() -> drafting(province).draft("乙", TemplateKind.FILING_REMINDER, ASKS))
          .isInstanceOf(FeeAsked.class);
      assertThatThrownBy(() -> drafting(province).revise(draft, ASKS)).isInstanceOf(FeeAsked.class);
      assertThatThrownBy(() -> drafting(province).revise(approved, ASKS))
          .isInstanceOf(FeeAsked.class);
      assertThatThrownBy(() -> drafting(province).preview(TemplateKind.FILING_REMINDER, ASKS))
          .isInstanceOf(FeeAsked.class);

      assertThat(province.number("select count(*) from message_template")).isEqualTo(before);
      assertThat(list(province).find(draft).getBody()).isEqualTo(Province.BODY);
      assertThat(
              drafting(province)
                  .preview(TemplateKind.FILING_REMINDER, "{name}您好，本提醒不收取任何费用。")
                  .getText())
          .contains("不收取任何费用");
    }
  }

  /** What was saved before its words were in the list. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isNeitherSubmittedNorApprovedNorSent(TestDatabase database) {
    try (Province province = Province.in(database)) {
      long rule = province.ruleInForce(Province.ZHENGZHOU);
      province.taxpayer(Province.JINSHUI).known();
      long draft =
          drafting(province).draft("甲", TemplateKind.FILING_REMINDER, Province.BODY).getId();
      long waiting =
          drafting(province).draft("乙", TemplateKind.FILING_REMINDER, Province.BODY).getId();
      drafting(province).submit(waiting);
      province.execute("update message_template set body = '" + ASKS + "'");

      assertThatThrownBy(() -> drafting(province).submit(draft)).isInstanceOf(FeeAsked.class);
      Approvals approvals = province.container.as(CITY_APPROVER).get(Approvals.class);
      long request = approvals.waitingForMe().get(0).getId();
      assertThatThrownBy(() -> approvals.approve(request)).isInstanceOf(FeeAsked.class);
      assertThat(list(province).find(waiting).getStatus()).isEqualTo(TemplateStatus.SUBMITTED);
      province.tick("2026-12-10T09:00");
      assertThat(province.number("select count(*) from notice where rule_id = " + rule)).isZero();

      province.container.as(CITY_APPROVER).get(Approvals.class).returnWith(request, "含收费字样");
      assertThat(list(province).find(waiting).getStatus()).isEqualTo(TemplateStatus.RETURNED);
    }
  }

  /** The bad one is first: the rules behind it are carried out. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aRuleThatWouldAskForAFeeRestsAndTheOthersGoOn(TestDatabase database) {
    try (Province province = Province.in(database)) {
      long bad = province.ruleInForce(Province.ZHENGZHOU);
      province.execute("update message_template set body = '" + ASKS + "'");
      long good =
          province.ruleInForce(
              Province.JINSHUI, Province.COUNTY_OPERATOR, Province.COUNTY_APPROVER);
      province.taxpayer(Province.JINSHUI).known();

      province.tick("2026-12-10T09:00");

      assertThat(bad).isLessThan(good);
      assertThat(province.number("select count(*) from notice where rule_id = " + bad)).isZero();
      assertThat(province.number("select count(*) from notice where rule_id = " + good)).isOne();
    }
  }

  private static TemplateDrafting drafting(Province province) {
    return province.container.as(CITY_OPERATOR).get(TemplateDrafting.class);
  }

  private static TemplateList list(Province province) {
    return province.container.as(CITY_OPERATOR).get(TemplateList.class);
  }
}
