package cn.tax12366.sms.organisation.structure;

import static cn.tax12366.sms.Province.BRANCH;
import static cn.tax12366.sms.Province.COUNTY_APPROVER;
import static cn.tax12366.sms.Province.COUNTY_OPERATOR;
import static cn.tax12366.sms.Province.DEADLINE;
import static cn.tax12366.sms.Province.ERQI;
import static cn.tax12366.sms.Province.JINSHUI;
import static cn.tax12366.sms.Province.JIYUAN;
import static cn.tax12366.sms.Province.XIGONG;
import static cn.tax12366.sms.Province.ZHENGZHOU;
import static cn.tax12366.sms.organisation.structure.Reform.ADMINISTRATOR;
import static cn.tax12366.sms.organisation.structure.Reform.CITY_ADMINISTRATOR;
import static cn.tax12366.sms.organisation.structure.Reform.ERQI_OPERATOR;
import static cn.tax12366.sms.organisation.structure.Reform.FIELD_OFFICER;
import static cn.tax12366.sms.organisation.structure.Reform.JINSHUI_ADMINISTRATOR;
import static cn.tax12366.sms.organisation.structure.Reform.LUOYANG;
import static cn.tax12366.sms.organisation.structure.Reform.PROVINCE;
import static cn.tax12366.sms.organisation.structure.Reform.XIGONG_OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.addressbook.TaxpayerEntrusting;
import cn.tax12366.sms.content.TemplateDrafting;
import cn.tax12366.sms.content.TemplateKind;
import cn.tax12366.sms.integration.ApiClients;
import cn.tax12366.sms.integration.ApiScope;
import cn.tax12366.sms.notices.NoticeCriteria;
import cn.tax12366.sms.notices.NoticeDrafting;
import cn.tax12366.sms.notices.NoticeList;
import cn.tax12366.sms.notices.NoticeView;
import cn.tax12366.sms.notices.rule.ReminderRules;
import cn.tax12366.sms.notices.rule.RuleTerms;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.MisplacedAuthority;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.Tier;
import cn.tax12366.sms.organisation.UnknownAuthority;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.organisation.access.NotPermitted.Reason;
import cn.tax12366.sms.organisation.administration.OfficerAdministration;
import cn.tax12366.sms.organisation.administration.OfficerPost;
import cn.tax12366.sms.organisation.administration.PublishingAdministration;
import cn.tax12366.sms.organisation.administration.PublishingKind;
import cn.tax12366.sms.organisation.duty.SecurityDutyNaming;
import cn.tax12366.sms.organisation.suspension.SuspensionControl;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.RefusalText;
import cn.tax12366.sms.shared.TaxpayerNumber;
import cn.tax12366.sms.shared.database.TestDatabase;
import cn.tax12366.sms.taxdata.DeadlineView;
import cn.tax12366.sms.taxdata.FeedCompletion;
import cn.tax12366.sms.taxdata.FeedKind;
import cn.tax12366.sms.taxdata.FilingCountdown;
import cn.tax12366.sms.taxdata.FilingTally;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R2.2")
@Tag("A25")
class UnitMaintenanceTest {

  private static final AuthorityCode NEW = AuthorityCode.of("14101990000");
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 10);
  private static final NoticeCriteria ALL_NOTICES =
      new NoticeCriteria(null, null, null, null, null, 0, 50);

  /** A county with one of everything; its reminder of this morning has gone out. */
  private static void fill(Reform reform) {
    reform.province.taxpayer(JINSHUI).known();
    reform.province.taxpayer(JINSHUI).hasFiled().known();
    reform.province.taxpayer(BRANCH).known();
    reform.province.taxpayer(ERQI).known();
    reform.province.ruleInForce(JINSHUI, COUNTY_OPERATOR, COUNTY_APPROVER);
    reform.province.tick("2026-12-10T09:00");
    reform
        .as("system", FeedCompletion.class)
        .complete(FeedKind.FILINGS, JINSHUI, "test", Instant.parse("2026-12-10T00:00:00Z"));
    reform.as("system", FilingTally.class).recount();
    reform
        .as(JINSHUI_ADMINISTRATOR, PublishingAdministration.class)
        .grant(OfficerCode.of(COUNTY_OPERATOR), PublishingKind.EXTERNAL);
    reform.staff(
        FIELD_OFFICER,
        JINSHUI,
        DepartmentKind.FIELD_ADMINISTRATION,
        OfficerRole.FIELD_ADMINISTRATOR);
    reform
        .as(JINSHUI_ADMINISTRATOR, TaxpayerEntrusting.class)
        .entrust(OfficerCode.of(FIELD_OFFICER), List.of(TaxpayerNumber.of("410000000000001")));
    reform
        .as(ADMINISTRATOR, ApiClients.class)
        .register(
            "jinshui-collection",
            "征管系统",
            JINSHUI,
            OfficerCode.of(COUNTY_OPERATOR),
            EnumSet.of(ApiScope.FILINGS_WRITE),
            DEADLINE);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R10.1d")
  void endsAnsweringForTheSecurityOfAUnitThatIsClosed(TestDatabase database) {
    Reform reform = Reform.in(database);
    reform
        .as(CITY_ADMINISTRATOR, SecurityDutyNaming.class)
        .name(JINSHUI, OfficerCode.of(COUNTY_OPERATOR));
    assertThat(reform.rehearsal().closing(List.of(JINSHUI), ERQI).getCharges())
        .extracting(ChargeView::toString)
        .contains("1 security-duties ENDS");

    reform.close(ERQI, JINSHUI);

    assertThat(
            reform.province.number(
                "select count(*) from security_duty where ended_at is not null and place is null"))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.2b")
  void mergesACountyIntoAnotherWithAllItHasInChargeAndAllItHasDone(TestDatabase database) {
    Reform reform = Reform.in(database);
    fill(reform);
    String sent = reform.province.strings("select public_id from notice").get(0);

    ChangePreview preview = reform.rehearsal().closing(List.of(JINSHUI), ERQI);
    assertThat(preview.getAgainst()).isEmpty();
    assertThat(preview.getCharges())
        .extracting(ChargeView::toString)
        .containsExactly(
            "1 administrators ENDS",
            "0 approvals ENDS",
            "1 clients PASSES_ON",
            "0 drafts ENDS",
            "2 filings PASSES_ON",
            "0 groups PASSES_ON",
            "0 intakes ENDS",
            "3 officers PASSES_ON",
            "1 publishing ENDS",
            "1 rules ENDS",
            "0 security-duties ENDS",
            "0 staff PASSES_ON",
            "0 suspensions ENDS",
            "2 taxpayers PASSES_ON",
            "1 templates ENDS");
    assertThat(preview.getAlong()).extracting(AuthorityView::getCode).containsExactly(BRANCH);
    reform.close(ERQI, JINSHUI);

    AuthorityView closed = reform.unit(JINSHUI);
    assertThat(closed.isInForce()).isFalse();
    assertThat(closed.getValidTo()).isEqualTo(TODAY);
    assertThat(closed.getSuccessorCode()).isEqualTo(ERQI);
    assertThat(closed.liesWithin(reform.unit(ERQI))).isTrue();
    assertThat(reform.unit(BRANCH).getPath())
        .isEqualTo("/" + PROVINCE + "/" + ZHENGZHOU + "/" + ERQI + "/" + BRANCH + "/");

    // What it had in charge.
    assertThat(count(reform, "taxpayer where authority_code = '" + ERQI + "'")).isEqualTo(3);
    assertThat(count(reform, "filing_obligation where authority_code = '" + ERQI + "'"))
        .isEqualTo(3);
    assertThat(reform.as(ERQI_OPERATOR, FilingCountdown.class).ahead())
        .extracting(DeadlineView::getObliged, DeadlineView::getUnfiled)
        .containsExactly(tuple(4, 3));
    assertThat(reform.officer(COUNTY_OPERATOR).getAuthorityCode()).isEqualTo(ERQI);
    assertThat(reform.officer(COUNTY_OPERATOR).has(OfficerRole.OPERATOR)).isTrue();
    assertThat(reform.officer(FIELD_OFFICER).getAuthorityCode()).isEqualTo(ERQI);
    assertThat(count(reform, "entrusted_taxpayer where officer_code = '" + FIELD_OFFICER + "'"))
        .isEqualTo(1);
    assertThat(reform.as(ADMINISTRATOR, ApiClients.class).all())
        .allMatch(client -> client.getAuthorityCode().equals(ERQI));

    // What ends with it.
    assertThat(reform.officer(JINSHUI_ADMINISTRATOR).isActive()).isFalse();
    assertThat(count(reform, "publishing_grant where ended_at is null")).isZero();
    assertThat(reform.province.strings("select status from reminder_rule"))
        .containsExactly("WITHDRAWN");
    assertThat(reform.province.strings("select status from message_template"))
        .containsExactly("WITHDRAWN");

    // What it has done lies in the successor's area and stays closed to the neighbour.
    for (String reader : List.of(ERQI_OPERATOR, COUNTY_OPERATOR)) {
      assertThat(reform.as(reader, NoticeList.class).find(ALL_NOTICES).rows())
          .extracting(NoticeView::getPublicId)
          .containsExactly(sent);
      assertThat(reform.as(reader, NoticeList.class).get(sent).getPublicId()).isEqualTo(sent);
    }
    assertThat(reform.as(XIGONG_OPERATOR, NoticeList.class).find(ALL_NOTICES).rows()).isEmpty();
    assertThatThrownBy(() -> reform.as(XIGONG_OPERATOR, NoticeList.class).get(sent))
        .isInstanceOf(NotPermitted.class);

    assertThat(reform.file(ERQI).getPredecessors())
        .extracting(AuthorityView::getCode)
        .containsExactly(JINSHUI);
    assertThat(reform.file(JINSHUI).getChanges())
        .extracting(ChangeView::getAct, ChangeView::getFormerPlace, ChangeView::getPlace)
        .containsExactly(tuple(RecordedChange.Act.CLOSED, "郑州市税务局", "二七区税务局"));
    assertThat(reform.file(BRANCH).getChanges())
        .extracting(ChangeView::getAct, ChangeView::getFormerPlace, ChangeView::getPlace)
        .containsExactly(tuple(RecordedChange.Act.MOVED, "金水区税务局", "二七区税务局"));
    assertThat(reform.audited("authority.closed"))
        .containsExactly(
            ADMINISTRATOR
                + " authority:14101050000 DONE 14101000000 金水区税务局 (金水区税务局, county functions)"
                + " -> 14101030000 金水区税务局 (金水区税务局, county functions)");
    assertThat(reform.audited("taxpayers.passed-on"))
        .containsExactly(ADMINISTRATOR + " authority:14101050000 DONE 2 to authority:14101030000");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aClosedUnitTakesNothingNewAndNamesItsSuccessorInEachRefusal(TestDatabase database) {
    Reform reform = Reform.in(database);
    long template = reform.province.approvedTemplate();
    reform.close(ERQI, JINSHUI);

    shut(
        () ->
            reform
                .as(CITY_ADMINISTRATOR, OfficerAdministration.class)
                .appoint(
                    OfficerCode.of("14101050077"),
                    "李样本",
                    new OfficerPost(
                        JINSHUI, DepartmentKind.GENERAL_OFFICE, Set.of(OfficerRole.ADMINISTRATOR)),
                    Optional.empty()));
    shut(
        () ->
            reform
                .as(cityOperator(), ReminderRules.class)
                .draft(JINSHUI, new RuleTerms(template, 3, LocalTime.of(9, 0))));
    shut(
        () -> reform.as(cityOperator(), NoticeDrafting.class).prepare(JINSHUI, DEADLINE, template));
    shut(
        () ->
            reform
                .as(ADMINISTRATOR, ApiClients.class)
                .register(
                    "late",
                    "征管系统",
                    JINSHUI,
                    OfficerCode.of(cityOperator()),
                    EnumSet.of(ApiScope.FILINGS_WRITE),
                    DEADLINE));
    AuthorityDirectory directory = reform.as("system", AuthorityDirectory.class);
    assertThat(directory.withCountyFunctions(PROVINCE))
        .extracting(AuthorityView::getCode)
        .contains(ERQI, XIGONG, JIYUAN)
        .doesNotContain(JINSHUI);
    assertThat(directory.inForce(PROVINCE))
        .extracting(AuthorityView::getCode)
        .doesNotContain(JINSHUI);
    assertThatThrownBy(() -> reform.found(NEW.digits(), JINSHUI, Tier.BRANCH, "示例分局"))
        .isInstanceOf(UnitClosed.class)
        .hasMessageContaining("二七区税务局 14101030000");
    refused(UnitClosed.class, () -> reform.close(ERQI, JINSHUI));
    refused(UnitClosed.class, () -> reform.close(JINSHUI, XIGONG));
    refused(UnitClosed.class, () -> reform.maintenance().move(reform.seen(JINSHUI), LUOYANG));
    refused(UnitClosed.class, () -> reform.maintenance().move(reform.seen(BRANCH), JINSHUI));
    refused(
        UnitClosed.class,
        () -> reform.maintenance().rename(reform.seen(JINSHUI), new UnitTerms("别名", "别名", true)));
    AccessDecision access = reform.as(CITY_ADMINISTRATOR, AccessDecision.class);
    assertThat(access.permits(Act.SEE_OFFICERS, JINSHUI)).isTrue();
    assertThat(access.permits(Act.MAINTAIN_ADMINISTRATORS, JINSHUI)).isFalse();
  }

  /** A closed county below its successor is no bureau that the successor's administrator has. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.1d")
  void theSuccessorsAdministratorGainsNobodyButThePeopleOfHisUnit(TestDatabase database) {
    Reform reform = Reform.in(database);
    reform.close(JINSHUI, ERQI);

    AccessDecision access = reform.as(JINSHUI_ADMINISTRATOR, AccessDecision.class);

    assertThat(access.permits(Act.MAINTAIN_OPERATORS, JINSHUI)).isTrue();
    assertThat(access.permits(Act.MAINTAIN_OPERATORS, BRANCH)).isTrue();
    for (Act act :
        List.of(
            Act.MAINTAIN_OPERATORS,
            Act.MAINTAIN_ADMINISTRATORS,
            Act.EXCEPT_FROM_ONE_PUBLISHER,
            Act.GRANT_PUBLISHING)) {
      assertThat(access.permits(act, ERQI)).as("%s", act).isFalse();
    }
    assertThat(access.permits(Act.MAINTAIN_ADMINISTRATORS)).isFalse();
    assertThat(access.permits(Act.EXCEPT_FROM_ONE_PUBLISHER)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void mergesSeveralAtOnceOrNone(TestDatabase database) {
    Reform reform = Reform.in(database);
    reform.province.taxpayer(JINSHUI).known();
    reform.province.approvedTemplate(COUNTY_OPERATOR, COUNTY_APPROVER);
    long waiting =
        reform
            .as(COUNTY_OPERATOR, TemplateDrafting.class)
            .draft("待审模板", TemplateKind.FILING_REMINDER, Province.BODY)
            .getId();
    reform.as(COUNTY_OPERATOR, TemplateDrafting.class).submit(waiting);
    reform.found(NEW.digits(), ZHENGZHOU, Tier.COUNTY, "示例区税务局");

    assertThatThrownBy(() -> reform.close(NEW, ERQI, JINSHUI))
        .isInstanceOf(UnitChangePrevented.class)
        .hasMessageContaining("1 submissions wait for an approver of 金水区税务局");
    assertThat(reform.unit(ERQI).isInForce()).isTrue();
    assertThat(reform.officer(ERQI_OPERATOR).getAuthorityCode()).isEqualTo(ERQI);

    reform.as(COUNTY_OPERATOR, TemplateDrafting.class).withdraw(waiting);
    reform.close(NEW, ERQI, JINSHUI);

    assertThat(List.of(reform.unit(ERQI), reform.unit(JINSHUI)))
        .allMatch(unit -> unit.liesWithin(reform.unit(NEW)) && !unit.isInForce());
    assertThat(reform.unit(BRANCH).getParentCode()).isEqualTo(NEW);
    assertThat(reform.file(NEW).getPredecessors()).hasSize(2);
    assertThat(reform.file(NEW).getOfficers()).isEqualTo(3);
    assertThat(count(reform, "taxpayer where authority_code = '" + NEW + "'")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aUnitIsClosedTogetherWithTheBranchesBelowIt(TestDatabase database) {
    Reform reform = Reform.in(database);

    reform.close(ERQI, BRANCH, JINSHUI);

    assertThat(List.of(reform.unit(JINSHUI), reform.unit(BRANCH)))
        .allMatch(unit -> ERQI.equals(unit.getSuccessorCode()))
        .allMatch(unit -> ERQI.equals(unit.getParentCode()));
  }

  /** Its column holds 120 characters: nine codes. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void noPathGrowsHoweverOftenItIsMergedOn(TestDatabase database) {
    Reform reform = Reform.in(database);
    AuthorityCode last = JINSHUI;
    for (int i = 1; i <= 12; i++) {
      String next = String.format("141019%02d000", i);
      reform.found(next, ZHENGZHOU, Tier.COUNTY, "示例" + i + "区税务局");
      reform.close(AuthorityCode.of(next), last);
      last = AuthorityCode.of(next);
    }

    AuthorityCode heir = last;
    assertThat(reform.unit(JINSHUI).getPath())
        .isEqualTo("/" + PROVINCE + "/" + ZHENGZHOU + "/" + heir + "/" + JINSHUI + "/");
    assertThat(reform.unit(JINSHUI).getSuccessorCode()).isEqualTo(AuthorityCode.of("14101901000"));
    assertThat(reform.file(JINSHUI).getHeir().getCode()).isEqualTo(heir);
    assertThat(reform.officer(COUNTY_OPERATOR).getAuthorityCode()).isEqualTo(heir);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void refusesEveryTreeThatWouldBeNone(TestDatabase database) {
    Reform reform = Reform.in(database);
    UnitMaintenance maintenance = reform.maintenance();

    refused(MisplacedAuthority.class, () -> reform.found("14101990000", JINSHUI, Tier.COUNTY, "例"));
    refused(
        AuthorityCodeTaken.class, () -> reform.found("14101030000", ZHENGZHOU, Tier.COUNTY, "例"));
    refused(UnitNameMissing.class, () -> reform.found("14101990000", ZHENGZHOU, Tier.COUNTY, " "));
    refused(
        UnitNameMissing.class,
        () -> reform.found("14101990000", ZHENGZHOU, Tier.COUNTY, "长".repeat(41)));
    refused(
        NotPermitted.class,
        () -> reform.found("14101990000", AuthorityCode.of("14109990000"), Tier.COUNTY, "例"));
    refused(
        CountyFunctionsTwice.class, () -> reform.found("14101990000", JIYUAN, Tier.COUNTY, "例"));
    refused(
        CountyFunctionsTwice.class,
        () -> maintenance.rename(reform.seen(ZHENGZHOU), new UnitTerms("郑州市税务局", "郑州市税务局", true)));
    refused(ProvinceStays.class, () -> maintenance.move(reform.seen(PROVINCE), ZHENGZHOU));
    refused(ProvinceStays.class, () -> reform.close(ZHENGZHOU, PROVINCE));
    refused(UnitBelowItself.class, () -> maintenance.move(reform.seen(JINSHUI), BRANCH));
    refused(UnitBelowItself.class, () -> maintenance.move(reform.seen(JINSHUI), JINSHUI));
    refused(UnitBelowItself.class, () -> reform.close(JINSHUI, JINSHUI));
    refused(UnitBelowItself.class, () -> reform.close(BRANCH, JINSHUI));
    refused(UnitBelowItself.class, () -> reform.close(ERQI, ZHENGZHOU));
    refused(SuccessorTooLow.class, () -> reform.close(XIGONG, ZHENGZHOU));
    refused(MisplacedAuthority.class, () -> maintenance.move(reform.seen(JINSHUI), ERQI));
    refused(NothingToChange.class, () -> maintenance.move(reform.seen(JINSHUI), ZHENGZHOU));
    refused(
        NothingToChange.class,
        () -> maintenance.rename(reform.seen(JINSHUI), new UnitTerms("金水区税务局", "金水区税务局", false)));
    refused(NothingToChange.class, () -> maintenance.close(List.of(), ERQI));
    refused(
        UnknownAuthority.class,
        () -> reform.rehearsal().closing(List.of(AuthorityCode.of("14109990000")), ERQI));

    assertThat(count(reform, "authority_change")).isZero();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.1b")
  void nobodyButTheProvinceMaintainsTheTree(TestDatabase database) {
    Reform reform = Reform.in(database);
    SeenUnit jinshui = reform.seen(JINSHUI);

    for (String caller : List.of(CITY_ADMINISTRATOR, JINSHUI_ADMINISTRATOR, COUNTY_OPERATOR)) {
      UnitMaintenance maintenance = reform.maintenance(caller);
      refused(NotPermitted.class, () -> maintenance.close(List.of(jinshui), ERQI));
      refused(NotPermitted.class, () -> maintenance.move(jinshui, LUOYANG));
      refused(NotPermitted.class, () -> maintenance.rename(jinshui, new UnitTerms("例", "例", true)));
      refused(
          NotPermitted.class,
          () ->
              maintenance.found(
                  new NewUnit(NEW, JINSHUI, Tier.BRANCH, new UnitTerms("例", "例", false))));
    }
    assertThat(reform.list(CITY_ADMINISTRATOR).all())
        .extracting(line -> line.getUnit().getCode())
        .contains(JINSHUI, BRANCH)
        .doesNotContain(PROVINCE, XIGONG);
    refused(NotPermitted.class, () -> reform.list(CITY_ADMINISTRATOR).get(XIGONG));
    refused(NotPermitted.class, () -> reform.list(COUNTY_OPERATOR).all());
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theSecondOfTwoAdministratorsLearnsThatTheUnitHasChanged(TestDatabase database) {
    Reform reform = Reform.in(database);
    SeenUnit seen = reform.seen(JINSHUI);

    reform.maintenance().rename(seen, new UnitTerms("郑州市金水区税务局", "金水区局", true));

    refused(UnitChangedMeanwhile.class, () -> reform.maintenance().move(seen, LUOYANG));
    refused(UnitChangedMeanwhile.class, () -> reform.maintenance().close(List.of(seen), ERQI));
    refused(
        UnitChangedMeanwhile.class,
        () -> reform.maintenance().rename(seen, new UnitTerms("例", "例", true)));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void keepsTheNamesAUnitHadFromDayToDay(TestDatabase database) {
    Reform reform = Reform.in(database);
    reform.province.container.at("2026-12-11T09:00");
    reform.maintenance().rename(reform.seen(JINSHUI), new UnitTerms("郑州市金水区税务局", "金水区局", false));
    reform.province.container.at("2026-12-14T09:00");
    reform.maintenance().rename(reform.seen(JINSHUI), new UnitTerms("笔误", "笔误", true));
    reform.maintenance().rename(reform.seen(JINSHUI), new UnitTerms("金水税务局", "金水局", true));

    assertThat(reform.file(JINSHUI).getNames())
        .extracting(NameView::getName, NameView::getFrom, NameView::getTo)
        .containsExactly(
            tuple("金水税务局", LocalDate.of(2026, 12, 14), null),
            tuple("郑州市金水区税务局", LocalDate.of(2026, 12, 11), LocalDate.of(2026, 12, 13)),
            tuple("金水区税务局", TODAY, LocalDate.of(2026, 12, 10)));
    assertThat(reform.file(JINSHUI).getChanges())
        .extracting(ChangeView::getName)
        .containsExactly("金水税务局", "笔误", "郑州市金水区税务局");
    assertThat(reform.audited("authority.renamed").get(0))
        .endsWith(
            "金水区税务局 (金水区税务局, county functions) -> 14101000000 郑州市金水区税务局 (金水区局, county functions)");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void putsACountyWithItsBranchesBelowTheProvinceAndBack(TestDatabase database) {
    Reform reform = Reform.in(database);

    reform.maintenance().move(reform.seen(JINSHUI), PROVINCE);

    assertThat(reform.unit(BRANCH).getPath())
        .isEqualTo("/" + PROVINCE + "/" + JINSHUI + "/" + BRANCH + "/");
    assertThat(reform.as(cityOperator(), AccessDecision.class).permits(Act.SEE_NOTICES, BRANCH))
        .isFalse();
    reform.maintenance().move(reform.seen(JINSHUI), ZHENGZHOU);
    assertThat(reform.as(cityOperator(), AccessDecision.class).permits(Act.SEE_NOTICES, BRANCH))
        .isTrue();
    assertThat(reform.file(JINSHUI).getChanges())
        .extracting(ChangeView::getFormerPlace, ChangeView::getPlace)
        .containsExactly(tuple("河南省局", "郑州市税务局"), tuple("郑州市税务局", "河南省局"));
    assertThat(reform.file(BRANCH).getChanges()).as("its own unit above is the same").isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void nothingThatWouldSilentlyRestIsLeftBehindByAMove(TestDatabase database) {
    Reform reform = Reform.in(database);
    reform.province.taxpayer(BRANCH).known();
    reform.province.taxpayer(JINSHUI).known();
    reform.province.ruleInForce(JINSHUI);
    reform.staff(
        FIELD_OFFICER,
        JINSHUI,
        DepartmentKind.FIELD_ADMINISTRATION,
        OfficerRole.FIELD_ADMINISTRATOR);
    reform
        .as(JINSHUI_ADMINISTRATOR, TaxpayerEntrusting.class)
        .entrust(OfficerCode.of(FIELD_OFFICER), List.of(TaxpayerNumber.of("410000000000001")));
    reform
        .as(ADMINISTRATOR, ApiClients.class)
        .register(
            "jinshui-collection",
            "征管系统",
            JINSHUI,
            OfficerCode.of(cityOperator()),
            EnumSet.of(ApiScope.FILINGS_WRITE),
            DEADLINE);

    assertThat(reform.rehearsal().moving(JINSHUI, PROVINCE).getAgainst())
        .extracting(sentence -> sentence.code())
        .containsExactlyInAnyOrder("unit-against-rule", "unit-against-client");
    assertThat(reform.rehearsal().moving(BRANCH, ERQI).getAgainst())
        .extracting(sentence -> sentence.code())
        .containsExactly("unit-against-entrusted");
    refused(
        UnitChangePrevented.class, () -> reform.maintenance().move(reform.seen(JINSHUI), PROVINCE));
    refused(UnitChangePrevented.class, () -> reform.maintenance().move(reform.seen(BRANCH), ERQI));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void officersWhoseWorkDoesNotExistAtTheSuccessorStandAgainstIt(TestDatabase database) {
    Reform reform = Reform.in(database);

    ChangePreview preview = reform.rehearsal().closing(List.of(JINSHUI), ZHENGZHOU);

    assertThat(preview.isPossible()).isFalse();
    assertThat(preview.getAgainst().get(0).in(Locale.ROOT))
        .isEqualTo("李示例（14101050001，征管科）的岗位在郑州市税务局不能保留：请先由其管理员另行安排或办理离岗。");
    assertThatThrownBy(() -> reform.close(ZHENGZHOU, JINSHUI))
        .isInstanceOf(UnitChangePrevented.class)
        .satisfies(
            refusal ->
                assertThat(RefusalText.of((BusinessRuleViolation) refusal, Locale.ROOT))
                    .contains("金水区税务局 14101050000", "李示例（14101050001", "孙样本（14101050002"));
    assertThat(reform.rehearsal().renaming(JIYUAN, new UnitTerms("济源市税务局", "济源市税务局", false)))
        .extracting(ChangePreview::isPossible)
        .isEqualTo(false);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aNoticeUnderWayIsDecidedFirstAndADraftEndsWithTheUnit(TestDatabase database) {
    Reform reform = Reform.in(database);
    reform.province.taxpayer(JINSHUI).known();
    long template = reform.province.approvedTemplate(COUNTY_OPERATOR, COUNTY_APPROVER);
    NoticeDrafting drafting = reform.as(COUNTY_OPERATOR, NoticeDrafting.class);
    String submitted = drafting.prepare(JINSHUI, DEADLINE, template);
    String draft = drafting.prepare(JINSHUI, DEADLINE, template);
    drafting.submit(submitted);

    assertThat(reform.rehearsal().closing(List.of(JINSHUI), ERQI).getAgainst())
        .extracting(sentence -> sentence.code())
        .containsExactlyInAnyOrder("unit-against-approvals", "unit-against-notices");

    reform.as(COUNTY_OPERATOR, NoticeDrafting.class).withdraw(submitted);
    reform.close(ERQI, JINSHUI);
    assertThat(
            reform.province.strings("select status from notice where public_id = '" + draft + "'"))
        .containsExactly("WITHDRAWN");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R12.1")
  void closesNoUnitThatASuperiorHasStopped(TestDatabase database) {
    Reform reform = Reform.in(database);
    SuspensionControl city = reform.as(CITY_ADMINISTRATOR, SuspensionControl.class);
    long suspension = city.suspend(JINSHUI, "违规发送", null);

    assertThatThrownBy(() -> reform.close(ERQI, JINSHUI))
        .isInstanceOf(UnitChangePrevented.class)
        .satisfies(
            refusal ->
                assertThat(
                        RefusalText.of((BusinessRuleViolation) refusal, Locale.SIMPLIFIED_CHINESE))
                    .contains("金水区税务局正处于停用状态"));
    reform.as(CITY_ADMINISTRATOR, SuspensionControl.class).lift(suspension, "已整改");
    reform.close(ERQI, JINSHUI);

    assertThat(reform.unit(JINSHUI).isInForce()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aListThatIsBeingTakenInIsTakenInToItsEndFirst(TestDatabase database) {
    Reform reform = Reform.in(database);
    intake(reform, 1, ZHENGZHOU, "RUNNING", false, 100);

    assertThatThrownBy(() -> reform.close(ERQI, JINSHUI))
        .isInstanceOf(UnitChangePrevented.class)
        .hasMessageContaining("名单1.csv");

    reform.province.execute("delete from intake");
    intake(reform, 2, ZHENGZHOU, "DONE", false, 100);
    intake(reform, 3, ZHENGZHOU, "RUNNING", true, 100);
    intake(reform, 4, ZHENGZHOU, "RUNNING", false, -100);
    intake(reform, 5, XIGONG, "RUNNING", false, 100);
    reform.close(ERQI, JINSHUI);
  }

  private static void intake(
      Reform reform, int id, AuthorityCode unit, String status, boolean dryRun, int secondsAlive) {
    reform.province.execute(
        "insert into intake (id, public_id, content, source, submitted_by, authority_code, status,"
            + " dry_run, percent, alive_until, started_at, rows_read, rows_added, rows_changed,"
            + " rows_unchanged, rows_refused, rows_warned) values (%d, '%d', 'TAXPAYERS',"
                .formatted(id, id)
            + " '名单%d.csv', '-', '%s', '%s', %s, 0, current_timestamp + %d * interval '1' second,"
                .formatted(id, unit, status, dryRun, secondsAlive)
            + " current_timestamp, 0, 0, 0, 0, 0, 0)");
  }

  private static String cityOperator() {
    return Province.CITY_OPERATOR;
  }

  private static long count(Reform reform, String from) {
    return reform.province.number("select count(*) from " + from);
  }

  private static void refused(
      Class<? extends BusinessRuleViolation> refusal, ThrowingCallable act) {
    assertThatThrownBy(act).isInstanceOf(refusal);
  }

  private static void shut(ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            NotPermitted.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.CLOSED));
  }
}
