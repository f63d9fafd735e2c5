package cn.tax12366.sms.notices.kind;

import static cn.tax12366.sms.Province.CITY_OPERATOR;
import static cn.tax12366.sms.Province.JINSHUI;
import static cn.tax12366.sms.Province.ZHENGZHOU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.addressbook.SubscriptionKind;
import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.content.TemplateTooLong;
import cn.tax12366.sms.notices.PublicationDrafting;
import cn.tax12366.sms.notices.audience.published.AudienceTerms;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationFixtures;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kinds of notices come and change without a change to the platform. */
@Tag("R4.7")
class KindDraftingTest {

  private static final String BUSINESS = "14100000021";
  private static final String SECOND = "14100000022";
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 10);
  private static final String BODY = "办税服务厅周六延时服务，欢迎预约。";

  private Province province;

  private void in(TestDatabase database) {
    province = Province.toReform(database);
    OrganisationRegister register = province.container.get(OrganisationRegister.class);
    for (String code : new String[] {BUSINESS, SECOND}) {
      register.appoint(
          new NewOfficer(
              OfficerCode.of(code),
              code.equals(BUSINESS) ? "褚示例" : "卫样本",
              OrganisationFixtures.PROVINCE_CODE,
              DepartmentKind.TAX_SERVICE_OFFICE,
              Set.of(
                  code.equals(BUSINESS) ? OfficerRole.BUSINESS_OPERATION : OfficerRole.APPROVER)));
    }
    province.execute("update officer set must_change_password = false");
    province.mayPublish(CITY_OPERATOR, "EXTERNAL");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aNewKindCanBeWrittenFromItsDayOnOnceASecondPersonHasApprovedIt(TestDatabase database) {
    in(database);
    province.taxpayer(JINSHUI).known();
    long kind =
        kinds(BUSINESS)
            .draft("SERVICE_HOURS", NoticeNature.EXTERNAL, terms("服务时间", TODAY.plusDays(1)));
    assertThatThrownBy(() -> measure(BODY)).isInstanceOf(NoSuchKind.class);
    kinds(BUSINESS).submit(kind);
    long request = waiting();
    assertThatThrownBy(() -> approvals(BUSINESS).approve(request)).isInstanceOf(NotPermitted.class);
    assertThat(approvals(SECOND).find(request).fact("valid-from")).isEqualTo("2026-12-11");
    approvals(SECOND).approve(request);
    assertThatThrownBy(() -> measure(BODY)).as("today").isInstanceOf(NoSuchKind.class);

    province.container.at("2026-12-11T08:00");

    assertThat(measure(BODY)).as("without a service that a phone would need").isEqualTo(1);
    assertThatThrownBy(() -> measure(BODY.repeat(4))).isInstanceOf(TemplateTooLong.class);
    assertThat(province.container.as(CITY_OPERATOR).get(NoticeKinds.class).writable())
        .extracting(KindView::getNameZh)
        .contains("服务时间");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R13.1")
  void aVersionHoldsFromItsDayOnAndTheOneBeforeItUntilThen(TestDatabase database) {
    in(database);
    province.taxpayer(JINSHUI).known();
    approved(kinds(BUSINESS).draft("SERVICE_HOURS", NoticeNature.EXTERNAL, terms("服务时间", TODAY)));
    long first = ofCode(TODAY);
    KindTerms stricter =
        new KindTerms(
            "服务时间",
            "Service hours",
            Optional.of(SubscriptionKind.NOTICE),
            true,
            1,
            5,
            true,
            TODAY.plusDays(2));
    approved(kinds(BUSINESS).revise(first, stricter));
    KindTerms ended =
        new KindTerms(
            "服务时间", "Service hours", Optional.empty(), true, 1, 5, false, TODAY.plusDays(4));
    approved(kinds(BUSINESS).revise(first, ended));

    province.container.at("2026-12-11T08:00");
    assertThat(measure(BODY)).isEqualTo(1);
    province.container.at("2026-12-12T08:00");
    assertThat(measure(BODY)).as("now it takes a service").isZero();
    province.container.at("2026-12-14T08:00");
    assertThatThrownBy(() -> measure(BODY)).as("ended").isInstanceOf(NoSuchKind.class);
    assertThat(province.container.as(BUSINESS).get(NoticeKinds.class).versions())
        .filteredOn(kind -> kind.getCode().equals("SERVICE_HOURS"))
        .extracting(KindView::getStatus)
        .containsOnly(KindStatus.APPROVED)
        .hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void refusesWhatIsNoKindNamingWhy(TestDatabase database) {
    in(database);
    KindDrafting drafting = kinds(BUSINESS);
    for (String code : new String[] {null, "", "ab", "hours", "1HOURS", "A-B", "A".repeat(25)}) {
      assertThatThrownBy(() -> drafting.draft(code, NoticeNature.EXTERNAL, terms("名", TODAY)))
          .isInstanceOf(KindCodeUnfit.class);
    }
    assertThatThrownBy(() -> drafting.draft("POLICY", NoticeNature.EXTERNAL, terms("名", TODAY)))
        .isInstanceOf(KindCodeTaken.class);
    assertThatThrownBy(
            () -> drafting.draft("REMIND", NoticeNature.FILING_REMINDER, terms("名", TODAY)))
        .isInstanceOf(KindIsTheRegulations.class);
    assertThatThrownBy(() -> drafting.revise(1, terms("名", TODAY)))
        .isInstanceOf(KindIsTheRegulations.class);
    KindView reminders = province.container.as(BUSINESS).get(NoticeKinds.class).reminders();
    assertThat(reminders.isOnePerPhone()).isTrue();
    approved(
        drafting.revise(
            reminders.getId(),
            new KindTerms(
                reminders.getNameZh(),
                reminders.getNameEn(),
                Optional.of(SubscriptionKind.FILING_REMINDER),
                false,
                reminders.getMostSegments(),
                reminders.getLongestDays(),
                true,
                TODAY)));
    assertThat(province.container.as(BUSINESS).get(NoticeKinds.class).reminders().isOnePerPhone())
        .as("how many messages a phone of several taxpayers gets can be switched")
        .isFalse();
    province.container.as(BUSINESS);
    assertThatThrownBy(() -> drafting.draft("EMPTY", NoticeNature.EXTERNAL, terms(" ", TODAY)))
        .isInstanceOf(KindTermsUnfit.class);
    assertThatThrownBy(
            () ->
                drafting.draft(
                    "ASKED",
                    NoticeNature.INTERNAL,
                    new KindTerms(
                        "名", "n", Optional.of(SubscriptionKind.NOTICE), true, 1, 1, true, TODAY)))
        .isInstanceOf(KindTermsUnfit.class);
    for (int[] numbers : new int[][] {{0, 1}, {11, 1}, {1, 0}, {1, 61}}) {
      assertThatThrownBy(
              () ->
                  drafting.draft(
                      "NUMBERS",
                      NoticeNature.EXTERNAL,
                      new KindTerms(
                          "名", "n", Optional.empty(), true, numbers[0], numbers[1], true, TODAY)))
          .isInstanceOf(KindTermsUnfit.class);
    }
    long past = drafting.draft("PAST", NoticeNature.EXTERNAL, terms("名", TODAY.minusDays(1)));
    assertThatThrownBy(() -> drafting.submit(past)).isInstanceOf(KindBeginsInThePast.class);
    assertThatThrownBy(
            () -> kinds(CITY_OPERATOR).draft("OTHER", NoticeNature.EXTERNAL, terms("名", TODAY)))
        .isInstanceOf(NotPermitted.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatIsApprovedTooLateIsRefusedAndWhatWasSubmittedIsNotChanged(TestDatabase database) {
    in(database);
    long kind = kinds(BUSINESS).draft("SERVICE_HOURS", NoticeNature.EXTERNAL, terms("服务时间", TODAY));
    kinds(BUSINESS).submit(kind);
    long next = kinds(BUSINESS).revise(kind, terms("服务时段", TODAY));
    assertThat(next).as("a draft of its own").isNotEqualTo(kind);
    kinds(BUSINESS).revise(next, terms("时段", TODAY.plusDays(3)));
    kinds(BUSINESS).withdraw(next);
    assertThatThrownBy(() -> kinds(BUSINESS).submit(next)).isInstanceOf(KindInWrongState.class);

    province.container.at("2026-12-11T08:00");

    long request = waiting();
    assertThatThrownBy(() -> approvals(SECOND).approve(request))
        .isInstanceOf(KindBeginsInThePast.class);
    assertThat(
            province.strings(
                "select name_zh || ' ' || status from notice_kind where code = 'SERVICE_HOURS'"
                    + " order by id"))
        .containsExactly("服务时间 SUBMITTED", "时段 WITHDRAWN");
    approvals(SECOND).returnWith(request, "生效日已过");
    assertThat(province.strings("select status from notice_kind where id = " + kind))
        .containsExactly("RETURNED");
  }

  private static KindTerms terms(String name, LocalDate from) {
    return new KindTerms(name, "Service hours", Optional.empty(), true, 1, 5, true, from);
  }

  private void approved(long kind) {
    kinds(BUSINESS).submit(kind);
    long request = waiting();
    approvals(SECOND).approve(request);
  }

  private long waiting() {
    return approvals(SECOND).waitingForMe().get(0).getId();
  }

  private long ofCode(LocalDate day) {
    return province.number(
        "select id from notice_kind where code = 'SERVICE_HOURS' and valid_from = date '"
            + day
            + "'");
  }

  private int measure(String body) {
    return province
        .container
        .as(CITY_OPERATOR)
        .get(PublicationDrafting.class)
        .measure("SERVICE_HOURS", body, AudienceTerms.everybody(ZHENGZHOU))
        .getSize()
        .getMessages();
  }

  private KindDrafting kinds(String officer) {
    return province.container.as(officer).get(KindDrafting.class);
  }

  private Approvals approvals(String officer) {
    return province.container.as(officer).get(Approvals.class);
  }
}
