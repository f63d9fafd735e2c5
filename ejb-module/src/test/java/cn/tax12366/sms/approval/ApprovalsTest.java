package cn.tax12366.sms.approval;

import static cn.tax12366.sms.Province.CITY_APPROVER;
import static cn.tax12366.sms.Province.CITY_OPERATOR;
import static cn.tax12366.sms.Province.COUNTY_APPROVER;
import static cn.tax12366.sms.Province.COUNTY_OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.content.TemplateDrafting;
import cn.tax12366.sms.content.TemplateInWrongState;
import cn.tax12366.sms.content.TemplateKind;
import cn.tax12366.sms.content.TemplateList;
import cn.tax12366.sms.content.TemplateNotApproved;
import cn.tax12366.sms.content.TemplateStatus;
import cn.tax12366.sms.organisation.OrganisationFixtures;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.shared.database.TestDatabase;
import jakarta.ejb.EJBAccessException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Four eyes, shown with templates; both databases. */
class ApprovalsTest {

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R10.1e")
  void nobodyApprovesTheirOwnWorkAndNobodyOutsideTheDepartmentDoes(TestDatabase database) {
    try (Province province = Province.in(database)) {
      long template = submitted(province);
      long request = waiting(province, CITY_APPROVER);

      // The author is an approver of the department too, and still may not.
      assertThatThrownBy(() -> approvals(province, CITY_OPERATOR).approve(request))
          .isInstanceOf(AuthorMayNotApprove.class)
          .hasMessageContaining("article 10(1)");
      assertThat(approvals(province, CITY_OPERATOR).waitingForMe()).isEmpty();
      assertThatThrownBy(() -> approvals(province, COUNTY_APPROVER).approve(request))
          .isInstanceOf(NotPermitted.class);
      assertThatThrownBy(() -> approvals(province, COUNTY_OPERATOR).approve(request))
          .isInstanceOf(NotPermitted.class);
      assertThat(status(province, template)).isEqualTo(TemplateStatus.SUBMITTED);

      approvals(province, CITY_APPROVER).approve(request);
      assertThat(status(province, template)).isEqualTo(TemplateStatus.APPROVED);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R10.1e")
  void noOtherSystemDecidesWithItsKey(TestDatabase database) {
    try (Province province = Province.in(database)) {
      long template = submitted(province);
      long request = waiting(province, CITY_APPROVER);

      assertThatThrownBy(() -> approvals(province, "client:levy").approve(request))
          .isInstanceOf(EJBAccessException.class);
      assertThatThrownBy(() -> approvals(province, "client:levy").returnWith(request, "改"))
          .isInstanceOf(EJBAccessException.class);
      assertThatThrownBy(() -> approvals(province, "client:levy").waitingForMe())
          .isInstanceOf(EJBAccessException.class);
      province.container.as(CITY_OPERATOR);
      assertThat(status(province, template)).isEqualTo(TemplateStatus.SUBMITTED);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R10.1e")
  void anAuthorIsToldWhoMayDecideNeverHimselfAndNobodyWhoHasLeft(TestDatabase database) {
    try (Province province = Province.in(database)) {
      // The city's operator is an approver too: not for what he submits himself.
      assertThat(approvals(province, CITY_OPERATOR).decidersForMe())
          .extracting(officer -> officer.getCode().digits())
          .containsExactly(CITY_APPROVER);
      assertThat(approvals(province, COUNTY_OPERATOR).decidersForMe())
          .extracting(officer -> officer.getCode().digits())
          .containsExactly(COUNTY_APPROVER);

      province.execute("update officer set active = false where code = '" + COUNTY_APPROVER + "'");
      assertThat(approvals(province, COUNTY_OPERATOR).decidersForMe()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R10.1f")
  void everybodyFindsWhatHeDecidedTheNewestFirst(TestDatabase database) {
    try (Province province = Province.in(database)) {
      submitted(province);
      approvals(province, CITY_APPROVER).approve(waiting(province, CITY_APPROVER));
      province.container.at("2026-12-10T08:30").as(CITY_OPERATOR);
      long second =
          drafting(province).draft("另一", TemplateKind.FILING_REMINDER, Province.BODY).getId();
      drafting(province).submit(second);
      approvals(province, CITY_APPROVER).returnWith(waiting(province, CITY_APPROVER), "请写明办税地点");

      var decided = approvals(province, CITY_APPROVER).decidedByMe(0, 1);

      assertThat(decided.total()).isEqualTo(2);
      assertThat(decided.rows())
          .singleElement()
          .satisfies(
              newest -> {
                assertThat(newest.getSubject()).isEqualTo("template:" + second);
                assertThat(newest.getReason()).isEqualTo("请写明办税地点");
                assertThat(newest.getDeciderName()).isEqualTo("赵样本");
                assertThat(newest.isWaiting()).isFalse();
                assertThat(newest.fact("name")).isEqualTo("另一");
                assertThat(newest.fact("colour")).isNull();
              });
      assertThat(approvals(province, CITY_APPROVER).decidedByMe(1, 10).rows()).hasSize(1);
      assertThat(approvals(province, COUNTY_APPROVER).decidedByMe(0, 10).total()).isZero();
      assertThatThrownBy(() -> approvals(province, COUNTY_OPERATOR).decidedByMe(0, 10))
          .isInstanceOf(NotPermitted.class);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R10.1f")
  void aVersionIsReadAgainstTheNewestApprovedOneBeforeIt(TestDatabase database) {
    try (Province province = Province.in(database)) {
      long first = province.approvedTemplate();
      TemplateList templates = province.container.as(CITY_OPERATOR).get(TemplateList.class);
      long second = drafting(province).revise(first, "{name}：请于{due}前申报。").getId();
      drafting(province).submit(second);
      Approvals approvals = approvals(province, CITY_APPROVER);
      approvals.returnWith(approvals.waitingForMe().get(0).getId(), "太短");
      long third = drafting(province).revise(second, "{name}：请尽快于{due}前申报。").getId();

      assertThat(templates.before(third).orElseThrow().getId()).isEqualTo(first);
      assertThat(templates.before(first)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("S17")
  void whatHasChangedSinceItsApprovalIsNotCarriedOut(TestDatabase database) {
    try (Province province = Province.in(database)) {
      long template = province.approvedTemplate();
      TemplateList templates = province.container.get(TemplateList.class);
      var unit = OrganisationFixtures.unit("郑州市税务局");
      assertThat(templates.textFor(template, unit).body()).isEqualTo(Province.BODY);

      province.execute("update message_template set body = '改过的正文'");
      assertThatThrownBy(() -> templates.textFor(template, unit)).isInstanceOf(NotApproved.class);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("S17")
  void aSubmittedVersionNeverChangesAndTheNextOneWaitsForItsOwnApproval(TestDatabase database) {
    try (Province province = Province.in(database)) {
      long first = province.approvedTemplate();
      TemplateDrafting drafting = drafting(province);

      assertThatThrownBy(() -> drafting.submit(first)).isInstanceOf(TemplateInWrongState.class);
      var second = drafting.revise(first, "{name}：请于{due}前申报。");

      assertThat(second.getId()).isNotEqualTo(first);
      assertThat(second.getRevision()).isEqualTo(2);
      TemplateList templates = province.container.get(TemplateList.class);
      assertThat(templates.find(first).getBody()).isEqualTo(Province.BODY);
      assertThatThrownBy(
              () -> templates.textFor(second.getId(), OrganisationFixtures.unit("郑州市税务局")))
          .isInstanceOf(TemplateNotApproved.class);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isDecidedOnceAndSentBackOnlyWithWords(TestDatabase database) {
    try (Province province = Province.in(database)) {
      long template = submitted(province);
      long request = waiting(province, CITY_APPROVER);
      Approvals approvals = approvals(province, CITY_APPROVER);

      assertThatThrownBy(() -> approvals.returnWith(request, " "))
          .isInstanceOf(ReasonMissing.class);
      approvals.returnWith(request, "请写明截止日");
      assertThatThrownBy(() -> approvals.approve(request)).isInstanceOf(AlreadyDecided.class);

      assertThat(status(province, template)).isEqualTo(TemplateStatus.RETURNED);
      assertThat(approvals.historyOf("template:" + template).get(0).getReason())
          .isEqualTo("请写明截止日");
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatIsWithdrawnWhileItWaitsIsVoid(TestDatabase database) {
    try (Province province = Province.in(database)) {
      long template = submitted(province);
      long request = waiting(province, CITY_APPROVER);

      drafting(province).withdraw(template);

      assertThatThrownBy(() -> approvals(province, CITY_APPROVER).approve(request))
          .isInstanceOf(AlreadyDecided.class);
      assertThat(status(province, template)).isEqualTo(TemplateStatus.WITHDRAWN);
    }
  }

  private static long submitted(Province province) {
    TemplateDrafting drafting = drafting(province);
    long id = drafting.draft("申报提醒", TemplateKind.FILING_REMINDER, Province.BODY).getId();
    drafting.submit(id);
    return id;
  }

  private static TemplateDrafting drafting(Province province) {
    return province.container.as(CITY_OPERATOR).get(TemplateDrafting.class);
  }

  private static Approvals approvals(Province province, String caller) {
    return province.container.as(caller).get(Approvals.class);
  }

  private static long waiting(Province province, String approver) {
    ApprovalView request = approvals(province, approver).waitingForMe().get(0);
    assertThat(request.getSubjectKind()).isEqualTo("template");
    assertThat(request.getAuthorName()).isEqualTo("王示例");
    assertThat(request.getFacts()).anyMatch(fact -> fact.getValue().equals(Province.BODY));
    return request.getId();
  }

  private static TemplateStatus status(Province province, long template) {
    return province.container.get(TemplateList.class).find(template).getStatus();
  }
}
