package cn.tax12366.sms.notices;

import static cn.tax12366.sms.Province.CITY_APPROVER;
import static cn.tax12366.sms.Province.CITY_OPERATOR;
import static cn.tax12366.sms.Province.COUNTY_OPERATOR;
import static cn.tax12366.sms.Province.DEADLINE;
import static cn.tax12366.sms.Province.ERQI;
import static cn.tax12366.sms.Province.JINSHUI;
import static cn.tax12366.sms.Province.LUOYANG_OPERATOR;
import static cn.tax12366.sms.Province.XIGONG;
import static cn.tax12366.sms.Province.ZHENGZHOU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.addressbook.SubscriptionKind;
import cn.tax12366.sms.addressbook.TaxpayerKind;
import cn.tax12366.sms.addressbook.group.GroupFilling;
import cn.tax12366.sms.addressbook.group.GroupKind;
import cn.tax12366.sms.addressbook.group.GroupMaintenance;
import cn.tax12366.sms.addressbook.group.NewGroup;
import cn.tax12366.sms.addressbook.group.NobodyListed;
import cn.tax12366.sms.addressbook.group.RefusedLine;
import cn.tax12366.sms.approval.ApprovalUrgency;
import cn.tax12366.sms.approval.ApprovalView;
import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.approval.AuthorMayNotApprove;
import cn.tax12366.sms.content.EmptyTemplate;
import cn.tax12366.sms.content.FeeAsked;
import cn.tax12366.sms.content.SignatureInTemplate;
import cn.tax12366.sms.content.TemplateTooLong;
import cn.tax12366.sms.content.UnknownPlaceholder;
import cn.tax12366.sms.notices.audience.published.AudienceTerms;
import cn.tax12366.sms.notices.audience.published.DeadlineOfConditionMissing;
import cn.tax12366.sms.notices.audience.published.FilingCondition;
import cn.tax12366.sms.notices.kind.NoSuchKind;
import cn.tax12366.sms.notices.kind.NoticeKinds;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.organisation.administration.PublishingNotGranted;
import cn.tax12366.sms.outbound.ReleaseCheck;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.TestDatabase;
import cn.tax12366.sms.taxdata.LevyProject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the bureaus publish to taxpayers, from the words to the hand-over. */
@Tag("R4.4a")
class PublicationTest {

  private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 14);
  private static final String BODY = "{name}：小规模纳税人减免政策延续至2027年底，详询12366。";

  private Province province;

  @BeforeEach
  void aSmallProvince() {
    in(TestDatabase.H2);
  }

  private void in(TestDatabase database) {
    province = Province.in(database);
    province.mayPublish(CITY_OPERATOR, "EXTERNAL");
  }

  @AfterEach
  void close() {
    province.close();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.4e")
  @Tag("R10.1e")
  @Tag("R10.3c")
  void goesToThoseOfTheCityWhoWantItOnceAnotherHasApprovedIt(TestDatabase database) {
    in(database);
    province.taxpayer(JINSHUI).known();
    province.taxpayer(XIGONG).wantsNotices().known();
    PhoneNumber first = province.taxpayer(JINSHUI).hasFiled().wantsNotices().known();
    PhoneNumber second = province.taxpayer(ERQI).withoutSubscription().wantsNotices().known();

    PublicationMeasure size = drafting(CITY_OPERATOR).measure("POLICY", BODY, everybody());
    assertThat(size.getSize().getMessages()).isEqualTo(2);
    assertThat(size.getLowestUnitName()).isEqualTo("郑州市税务局");
    assertThat(drafting(CITY_OPERATOR).preview("POLICY", BODY, everybody()).getSamples())
        .extracting(sample -> sample.getText())
        .allMatch(text -> text.startsWith("【") && text.endsWith("郑州市税务局王示例"))
        .hasSize(2);
    String notice = submitted(everybody());
    province.tick("2026-12-10T10:00");
    assertThat(province.handedOver()).as("nobody has approved it").isEmpty();

    assertThat(approvals(CITY_OPERATOR).waitingForMe()).isEmpty();
    ApprovalView request = approvals(CITY_APPROVER).waitingForMe().get(0);
    assertThat(request.fact("notice-kind")).isEqualTo("POLICY");
    assertThat(request.fact("body")).isEqualTo(BODY);
    assertThat(request.fact("audience")).isEqualTo("2");
    assertThat(request.fact("last-day")).isEqualTo("2026-12-14");
    assertThat(request.fact("sample-1")).contains("示例商贸4");
    assertThatThrownBy(() -> approvals(CITY_OPERATOR).approve(request.getId()))
        .isInstanceOf(AuthorMayNotApprove.class);
    approvals(CITY_APPROVER).approve(request.getId());
    province.tick("2026-12-10T10:01");

    assertThat(province.handedOver()).containsExactly(first.digits(), second.digits());
    assertThat(
            province.number(
                "select count(*) from outbound_batch where windowed and not_before is null and"
                    + " not_after = timestamp with time zone '2026-12-15 00:00:00+08:00'"))
        .isEqualTo(1);
    NoticeView view = province.container.as(CITY_OPERATOR).get(NoticeList.class).get(notice);
    assertThat(view.getStatus()).isEqualTo(NoticeStatus.RELEASED);
    assertThat(view.getTitle()).isEqualTo("减免政策");
    assertThat(view.getKind().getNameZh()).isEqualTo("税收政策");
  }

  @Test
  @Tag("R10.1e")
  void waitingForItsApprovalIsMarkedOnItsLastDayForWhoeverMayGiveIt() {
    province.taxpayer(JINSHUI).wantsNotices().known();
    submitted(everybody());

    province.container.at("2026-12-10T08:30");
    assertThat(approvals(CITY_APPROVER).waitingForMe().get(0).isPressing()).isFalse();
    province.container.at("2026-12-14T09:00");
    assertThat(approvals(CITY_APPROVER).waitingForMe().get(0).getUrgency())
        .isEqualTo(ApprovalUrgency.LAST_DAY);
    province.container.at("2026-12-14T18:00");
    assertThat(approvals(CITY_APPROVER).waitingForMe().get(0).getUrgency())
        .isEqualTo(ApprovalUrgency.TOO_LATE);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void saysItOnceToAPhoneOfSeveralTaxpayersAndNamesOrCountsThem(TestDatabase database) {
    in(database);
    PhoneNumber agent = PhoneNumber.of("15400000900");
    province.taxpayer(JINSHUI).wantsNotices().phone(agent).known();
    province.taxpayer(ERQI).phone(agent).known();
    PhoneNumber alone = province.taxpayer(ERQI).wantsNotices().known();
    PhoneNumber office = PhoneNumber.of("15400000901");
    for (int client = 0; client < 6; client++) {
      province.taxpayer(client % 2 == 0 ? JINSHUI : ERQI).wantsNotices().phone(office).known();
    }

    assertThat(drafting(CITY_OPERATOR).measure("POLICY", BODY, everybody()).getSize().getMessages())
        .isEqualTo(3);
    String notice = submitted(everybody());

    assertThat(province.phones("select phone from notice_recipient"))
        .containsExactlyInAnyOrder(alone.digits(), agent.digits(), office.digits());
    assertThat(texts())
        .anyMatch(text -> text.startsWith("【河南税务】示例商贸2、示例商贸1："))
        .anyMatch(text -> text.startsWith("【河南税务】示例商贸3："))
        .anyMatch(text -> text.startsWith("【河南税务】示例商贸5、示例商贸4、示例商贸6、示例商贸7等6户："));
    assertThat(province.container.as(CITY_OPERATOR).get(NoticeList.class).merged(notice))
        .isEqualTo(new MergedMessages(2, 8));
  }

  @Test
  @Tag("R7.4b")
  @Tag("R7.4c")
  void isForThoseAloneToWhomPublishingWasAssignedAtEveryStep() {
    province.taxpayer(JINSHUI).wantsNotices().known();
    assertThatThrownBy(() -> drafting(COUNTY_OPERATOR).preview("POLICY", BODY, of(JINSHUI)))
        .isInstanceOf(PublishingNotGranted.class);
    assertThat(province.container.as(COUNTY_OPERATOR).get(NoticeKinds.class).writable()).isEmpty();
    assertThat(province.container.as(CITY_OPERATOR).get(NoticeKinds.class).writable())
        .extracting(kind -> kind.getCode())
        .containsExactly("POLICY", "MEETING");
    String draft = prepared(everybody());

    province.execute("update publishing_grant set ended_at = current_timestamp");

    PublicationDrafting drafting = drafting(CITY_OPERATOR);
    assertThatThrownBy(() -> drafting.prepare(draft(everybody())))
        .isInstanceOf(PublishingNotGranted.class);
    assertThatThrownBy(() -> drafting.begin(draft)).isInstanceOf(PublishingNotGranted.class);
    assertThatThrownBy(() -> drafting.submit(draft)).isInstanceOf(PublishingNotGranted.class);
    assertThat(province.strings("select status from notice")).containsExactly("DRAFT");
  }

  @Test
  @Tag("R7.4f")
  @Tag("R7.4g")
  void isRefusedBeyondTheAreaOfWhoPublishesAndToTheWrongDepartment() {
    province.taxpayer(JINSHUI).wantsNotices().known();
    province.taxpayer(XIGONG).wantsNotices().known();
    province.mayPublish(COUNTY_OPERATOR, "EXTERNAL");
    province.mayPublish(LUOYANG_OPERATOR, "EXTERNAL");

    assertThatThrownBy(() -> drafting(COUNTY_OPERATOR).prepare(draft(everybody())))
        .as("a county to its city")
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> drafting(LUOYANG_OPERATOR).measure("POLICY", BODY, of(JINSHUI)))
        .as("a city to another's county")
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> drafting(CITY_APPROVER).measure("POLICY", BODY, everybody()))
        .as("who approves")
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> drafting(CITY_OPERATOR).measure("INTERNAL_NOTICE", BODY, everybody()))
        .as("a service centre to the staff (R7.4h)")
        .isInstanceOf(NotPermitted.class);
    assertThat(drafting(CITY_OPERATOR).measure("POLICY", BODY, of(JINSHUI)).getLowestUnitName())
        .as("a city may write to one of its counties (reading A11)")
        .isEqualTo("金水区税务局");
  }

  @Test
  @Tag("R7.4d")
  void isOfAKindThatCanBePublishedAndInUse() {
    assertThatThrownBy(() -> drafting(CITY_OPERATOR).measure("FILING_REMINDER", BODY, everybody()))
        .isInstanceOf(NoSuchKind.class);
    assertThatThrownBy(() -> drafting(CITY_OPERATOR).measure("ADVERTISEMENT", BODY, everybody()))
        .isInstanceOf(NoSuchKind.class);
    assertThatThrownBy(() -> drafting(CITY_OPERATOR).measure(null, BODY, everybody()))
        .isInstanceOf(NoSuchKind.class);
  }

  @Test
  @Tag("R10.3d")
  void refusesWordsThatCannotBecomeAMessage() {
    PublicationDrafting drafting = drafting(CITY_OPERATOR);
    for (String empty : new String[] {null, "", "  \n "}) {
      assertThatThrownBy(() -> drafting.preview("POLICY", empty, everybody()))
          .isInstanceOf(EmptyTemplate.class);
    }
    assertThatThrownBy(() -> drafting.preview("POLICY", "{name}：您的{taxes}未申报", everybody()))
        .as("it knows nothing of what anybody files")
        .isInstanceOf(UnknownPlaceholder.class)
        .hasMessageContaining("{name}");
    assertThatThrownBy(() -> drafting.preview("POLICY", "【河南税务】通知", everybody()))
        .isInstanceOf(SignatureInTemplate.class);
    assertThatThrownBy(() -> drafting.preview("POLICY", "政策".repeat(150), everybody()))
        .isInstanceOf(TemplateTooLong.class)
        .hasMessageContaining("5");
  }

  @Test
  @Tag("R9.3")
  void neverAsksForAFeeNotEvenOnceItWasWritten() {
    province.taxpayer(JINSHUI).wantsNotices().known();
    String asking = "短信服务费每月5元，请回复缴费。";
    assertThatThrownBy(() -> drafting(CITY_OPERATOR).preview("POLICY", asking, everybody()))
        .isInstanceOf(FeeAsked.class);
    submitted(everybody());
    province.execute("update notice set body = '" + asking + "' where body is not null");
    long request = approvals(CITY_APPROVER).waitingForMe().get(0).getId();
    assertThatThrownBy(() -> approvals(CITY_APPROVER).approve(request))
        .isInstanceOf(FeeAsked.class);
  }

  @Test
  void refusesADraftThatCouldNotBeFoundOrNeverGoOut() {
    province.taxpayer(JINSHUI).known();
    PublicationDrafting drafting = drafting(CITY_OPERATOR);
    assertThatThrownBy(() -> drafting.prepare(draft(everybody())))
        .as("nobody wants it")
        .isInstanceOf(NobodyToTell.class);
    province.taxpayer(JINSHUI).wantsNotices().known();
    for (String title : new String[] {null, "  ", "题".repeat(61)}) {
      assertThatThrownBy(
              () ->
                  drafting.prepare(
                      new PublicationDraft("POLICY", title, BODY, everybody(), null, LAST_DAY)))
          .isInstanceOf(NoticeTitleUnfit.class);
    }
    for (LocalDate day :
        new LocalDate[] {null, LocalDate.of(2026, 12, 9), LocalDate.of(2027, 1, 10)}) {
      assertThatThrownBy(
              () ->
                  drafting.prepare(
                      new PublicationDraft("POLICY", "政策", BODY, everybody(), null, day)))
          .isInstanceOf(LastDayUnfit.class)
          .hasMessageContaining("2027-01-09");
    }
    for (String moment : List.of("2026-12-15T09:00:00+08:00", "2026-12-11T18:00:00+08:00")) {
      assertThatThrownBy(
              () ->
                  drafting.prepare(
                      new PublicationDraft(
                          "POLICY",
                          "政策",
                          BODY,
                          everybody(),
                          java.time.OffsetDateTime.parse(moment).toInstant(),
                          LAST_DAY)))
          .isInstanceOf(NotBeforeUnfit.class);
    }
    assertThat(province.strings("select title from notice")).isEmpty();
  }

  @Test
  @Tag("R8.1")
  void waitsForItsMomentAndServesNoLongerThanItsLastDay() {
    province.taxpayer(JINSHUI).wantsNotices().known();
    Instant moment = Instant.parse("2026-12-11T01:30:00Z");
    String notice =
        drafting(CITY_OPERATOR)
            .prepare(new PublicationDraft("POLICY", "政策", BODY, everybody(), moment, LAST_DAY));
    String late = prepared(everybody());
    drafting(CITY_OPERATOR).submit(notice);
    province.approveTheOnlyOneWaiting(CITY_APPROVER);
    province.tick("2026-12-10T10:01");
    assertThat(
            province.number(
                "select count(*) from outbound_batch where not_before ="
                    + " timestamp with time zone '2026-12-11 09:30:00+08:00'"))
        .isEqualTo(1);

    province.container.at("2026-12-15T00:00:00");

    assertThatThrownBy(() -> drafting(CITY_OPERATOR).submit(late))
        .isInstanceOf(LastDayPassed.class)
        .hasMessageContaining("2026-12-14");
  }

  @Test
  void isStoppedWhereItWasApprovedAndNotHandedOverByItsLastDay() {
    province.taxpayer(JINSHUI).wantsNotices().known();
    submitted(everybody());
    province.approveTheOnlyOneWaiting(CITY_APPROVER);

    province.tick("2026-12-15T09:00");

    assertThat(province.handedOver()).isEmpty();
    assertThat(province.strings("select status from notice")).containsExactly("STOPPED");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isNarrowedByWhatIsKnownOfTaxpayers(TestDatabase database) {
    in(database);
    PhoneNumber unfiled = province.taxpayer(JINSHUI).wantsNotices().known();
    PhoneNumber filed = province.taxpayer(JINSHUI).hasFiled().wantsNotices().known();
    PhoneNumber stamp =
        province.taxpayer(ERQI).withoutSubscription().owing("增值税", "印花税").wantsNotices().known();
    province.execute("update filing_obligation set tax_code = '10111' where tax_name = '印花税'");
    PhoneNumber household = province.taxpayer(ERQI).cancelled().wantsNotices().known();
    province.execute(
        "update taxpayer set kind = 'HOUSEHOLD' where id = (select max(id) from taxpayer)");

    assertThat(phones(filing(FilingCondition.UNFILED, DEADLINE)))
        .containsExactly(unfiled.digits(), stamp.digits(), household.digits());
    assertThat(phones(filing(FilingCondition.FILED, DEADLINE))).containsExactly(filed.digits());
    assertThat(phones(filing(FilingCondition.FILED, DEADLINE.minusMonths(1)))).isEmpty();
    assertThat(phones(filing(FilingCondition.OWING, null))).isEmpty();
    assertThat(phones(terms(LevyProject.STAMP_TAX, null, null, null, null)))
        .containsExactly(stamp.digits());
    assertThat(phones(terms(null, TaxpayerKind.HOUSEHOLD, null, null, null)))
        .containsExactly(household.digits());
    assertThat(phones(terms(null, null, null, null, SubscriptionKind.FILING_REMINDER)))
        .containsExactly(unfiled.digits(), filed.digits());
    assertThat(
            phones(
                terms(
                    LevyProject.VALUE_ADDED_TAX,
                    TaxpayerKind.COMPANY,
                    FilingCondition.UNFILED,
                    DEADLINE,
                    SubscriptionKind.FILING_REMINDER)))
        .containsExactly(unfiled.digits());
    assertThatThrownBy(() -> filing(FilingCondition.UNFILED, null))
        .isInstanceOf(DeadlineOfConditionMissing.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void goesToGroupsAndListsAndToNobodyTwice(TestDatabase database) {
    in(database);
    PhoneNumber both = province.taxpayer(JINSHUI).wantsNotices().known();
    PhoneNumber listed = province.taxpayer(ERQI).wantsNotices().known();
    PhoneNumber grouped = province.taxpayer(ERQI).wantsNotices().known();
    province.taxpayer(ERQI).wantsNotices().known();
    province.taxpayer(XIGONG).wantsNotices().known();
    long group = group("重点企业", number(1), number(3));
    long second = group("试点企业", number(1));

    ListReceipt receipt =
        drafting(CITY_OPERATOR)
            .take(
                "POLICY",
                ZHENGZHOU,
                String.join("\n", "四十一", number(1), number(2), number(5), number(2)));
    assertThat(receipt.getTaken()).isEqualTo(2);
    assertThat(receipt.getRefused())
        .extracting(RefusedLine::line, RefusedLine::reason)
        .as("what is no number, and whom the city does not have")
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, RefusedLine.Reason.MALFORMED),
            org.assertj.core.groups.Tuple.tuple(4, RefusedLine.Reason.MISTYPED));
    assertThat(phones(everybody().inGroups(List.of(group, second))))
        .containsExactly(both.digits(), grouped.digits());
    assertThat(phones(everybody().onList(receipt.getList())))
        .containsExactly(both.digits(), listed.digits());
    AudienceTerms all = everybody().inGroups(List.of(group, second)).onList(receipt.getList());
    assertThat(phones(all)).containsExactly(both.digits(), listed.digits(), grouped.digits());
    assertThat(drafting(CITY_OPERATOR).measure("POLICY", BODY, all).getSize().getPeople())
        .isEqualTo(3);
    assertThat(phones(of(JINSHUI).inGroups(List.of(group)))).containsExactly(both.digits());

    submitted(all);
    assertThat(province.phones("select phone from notice_recipient"))
        .containsExactly(both.digits(), listed.digits(), grouped.digits());
  }

  @Test
  void takesNoGroupOrListThatIsNotForThis() {
    province.taxpayer(JINSHUI).wantsNotices().known();
    long staff =
        keeping(CITY_OPERATOR, GroupMaintenance.class)
            .found(new NewGroup(ZHENGZHOU, GroupKind.STAFF, "值班人员", null));
    long group = group("重点企业", number(1));
    ListReceipt receipt = drafting(CITY_OPERATOR).take("POLICY", ZHENGZHOU, number(1));
    province.mayPublish(LUOYANG_OPERATOR, "EXTERNAL");
    AuthorityCode luoyang =
        AuthorityCode.of(
            province
                .strings("select authority_code from officer where code = '14103000001'")
                .get(0));

    assertThatThrownBy(
            () ->
                drafting(CITY_OPERATOR)
                    .measure("POLICY", BODY, everybody().inGroups(List.of(staff))))
        .isInstanceOf(GroupForOthers.class);
    assertThatThrownBy(
            () ->
                drafting(LUOYANG_OPERATOR)
                    .measure("POLICY", BODY, of(luoyang).inGroups(List.of(group))))
        .isInstanceOf(cn.tax12366.sms.addressbook.group.NoSuchGroup.class);
    assertThatThrownBy(
            () ->
                drafting(LUOYANG_OPERATOR)
                    .measure("POLICY", BODY, of(luoyang).onList(receipt.getList())))
        .isInstanceOf(NoSuchList.class);
    assertThatThrownBy(() -> drafting(CITY_OPERATOR).take("POLICY", ZHENGZHOU, " \n"))
        .isInstanceOf(NobodyListed.class);
  }

  @Test
  void aListThatWentIntoNoNoticeIsForgottenAfterADay() {
    province.taxpayer(JINSHUI).wantsNotices().known();
    Long kept = drafting(CITY_OPERATOR).take("POLICY", ZHENGZHOU, number(1)).getList();
    drafting(CITY_OPERATOR).take("POLICY", ZHENGZHOU, number(1));
    prepared(everybody().onList(kept));

    province.container.at("2026-12-11T08:01").as("system");
    province.container.get(PublicationLists.class).forgetUnused();

    assertThat(province.strings("select id from notice_list")).containsExactly(kept.toString());
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void leavesOutWhoClosesTheServiceOrIsDeletedBeforeItsTurn(TestDatabase database) {
    in(database);
    province.taxpayer(JINSHUI).wantsNotices().known();
    PhoneNumber closed = province.taxpayer(JINSHUI).wantsNotices().known();
    province.taxpayer(JINSHUI).wantsNotices().known();
    submitted(everybody());
    province.approveTheOnlyOneWaiting(CITY_APPROVER);
    province.tick("2026-12-10T10:01");
    province.closesTheService(closed);
    province.execute("update taxpayer set active = false where number = '" + number(3) + "'");
    List<Long> references =
        province.strings("select id from notice_recipient order by id").stream()
            .map(Long::valueOf)
            .toList();
    String origin = province.strings("select origin from outbound_batch").get(0);
    ReleaseCheck check = province.container.as("system").get(NoticeReleaseCheck.class);

    assertThat(check.noLongerWanted("test:" + references.get(1), references))
        .as("what is no notice is not asked about")
        .isEmpty();
    assertThat(check.noLongerWanted(origin, references))
        .containsExactlyInAnyOrder(references.get(1), references.get(2));
    assertThat(province.strings("select status from notice_recipient order by id"))
        .containsExactly("RELEASED", "WITHDRAWN", "WITHDRAWN");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aCorrectionGoesToExactlyThoseWhoReceivedWhatWasWrong(TestDatabase database) {
    in(database);
    PhoneNumber delivered = province.taxpayer(ERQI).wantsNotices().known();
    province.taxpayer(JINSHUI).wantsNotices().known();
    PhoneNumber underWay = province.taxpayer(JINSHUI).wantsNotices().known();
    String wrong = submitted(everybody());
    province.approveTheOnlyOneWaiting(CITY_APPROVER);
    province.tick("2026-12-10T10:01");
    PublicationDrafting drafting = drafting(CITY_OPERATOR);
    assertThatThrownBy(() -> drafting.prepare(draft(drafting.receiversOf(wrong))))
        .as("nothing has gone out yet")
        .isInstanceOf(NobodyToTell.class);
    outcomes("DELIVERED", "UNDELIVERED", "ACCEPTED");
    province.taxpayer(ERQI).wantsNotices().known();

    assertThat(phones(drafting(CITY_OPERATOR).receiversOf(wrong)))
        .containsExactly(delivered.digits(), underWay.digits());
    submitted(drafting(CITY_OPERATOR).receiversOf(wrong));
    assertThat(
            province.phones(
                "select phone from notice_recipient"
                    + " where notice_id = (select max(id) from notice)"))
        .containsExactly(delivered.digits(), underWay.digits());
    province.mayPublish(COUNTY_OPERATOR, "EXTERNAL");
    assertThatThrownBy(() -> drafting(COUNTY_OPERATOR).receiversOf(wrong))
        .isInstanceOf(NotPermitted.class);
  }

  private void outcomes(String... statuses) {
    List<String> messages = province.strings("select id from outbound_message order by id");
    for (int i = 0; i < statuses.length; i++) {
      province.execute(
          "update outbound_message set status = '"
              + statuses[i]
              + "' where id = "
              + messages.get(i));
    }
  }

  @Test
  @Tag("R10.1e")
  void whatWasChangedAfterTheApprovalDoesNotGoOut() {
    province.taxpayer(JINSHUI).wantsNotices().known();
    submitted(everybody());
    province.approveTheOnlyOneWaiting(CITY_APPROVER);
    province.execute("update notice set body = '另一句话' where body is not null");

    province.tick("2026-12-10T10:01");

    assertThat(province.handedOver()).isEmpty();
    assertThat(province.strings("select status from notice")).containsExactly("STOPPED");
  }

  @Test
  @Tag("R10.1e")
  void whoComesIntoTheAudienceAfterTheSubmissionGetsNothing() {
    PhoneNumber first = province.taxpayer(JINSHUI).wantsNotices().known();
    submitted(everybody());
    province.taxpayer(JINSHUI).wantsNotices().known();
    province.approveTheOnlyOneWaiting(CITY_APPROVER);

    province.tick("2026-12-10T10:01");

    assertThat(province.handedOver()).containsExactly(first.digits());
  }

  @Test
  void tellsOfTheSameWordsPublishedWithinADay() {
    province.taxpayer(JINSHUI).wantsNotices().known();
    submitted(everybody());

    assertThat(drafting(CITY_OPERATOR).measure("POLICY", BODY, everybody()).getSameToday())
        .extracting(NoticeView::getTitle)
        .containsExactly("减免政策");
    assertThat(drafting(CITY_OPERATOR).measure("POLICY", BODY + "！", everybody()).getSameToday())
        .isEmpty();
    province.container.at("2026-12-11T08:01");
    assertThat(drafting(CITY_OPERATOR).measure("POLICY", BODY, everybody()).getSameToday())
        .isEmpty();
  }

  @Test
  void isSubmittedByNobodyElseAndTakenUpAgainWhereItWasInterrupted() {
    PhoneNumber first = province.taxpayer(JINSHUI).wantsNotices().known();
    PhoneNumber second = province.taxpayer(ERQI).wantsNotices().known();
    String notice = prepared(everybody());
    assertThatThrownBy(
            () -> province.container.as(CITY_OPERATOR).get(NoticeDrafting.class).submit(notice))
        .as("it is no reminder")
        .isInstanceOf(NoSuchNotice.class);
    drafting(CITY_OPERATOR).begin(notice);
    province.execute(
        "insert into notice_recipient (id, notice_id, taxpayer_id, phone, sole_for, text, segments,"
            + " status) select -1, n.id, p.taxpayer_id, p.phone, 0, '此前已写', 1, 'PREPARED'"
            + " from notice n, taxpayer_phone p where p.phone = '"
            + Province.sealed(first)
            + "'");

    drafting(CITY_OPERATOR).submit(notice);

    assertThat(province.phones("select phone from notice_recipient"))
        .containsExactly(first.digits(), second.digits());
    assertThat(texts()).contains("此前已写");
  }

  private List<String> phones(AudienceTerms terms) {
    List<String> names =
        drafting(CITY_OPERATOR).preview("POLICY", "{name}", terms).getSamples().stream()
            .map(sample -> sample.getText().replaceAll("【.*】|郑州市税务局王示例", ""))
            .toList();
    return names.stream()
        .flatMap(
            name ->
                province
                    .phones(
                        "select p.phone from taxpayer t join taxpayer_phone p"
                            + " on p.taxpayer_id = t.id where t.name = '"
                            + name
                            + "'")
                    .stream())
        .sorted()
        .toList();
  }

  private List<String> texts() {
    return province.strings("select text from notice_recipient");
  }

  private static String number(int taxpayer) {
    return String.format("41%013d", taxpayer);
  }

  private long group(String name, String... numbers) {
    long group =
        keeping(CITY_OPERATOR, GroupMaintenance.class)
            .found(new NewGroup(ZHENGZHOU, GroupKind.TAXPAYERS, name, null));
    keeping(CITY_OPERATOR, GroupFilling.class).addListed(group, String.join("\n", numbers));
    return group;
  }

  private <T> T keeping(String officer, Class<T> service) {
    return province.container.as(officer).get(service);
  }

  private static AudienceTerms everybody() {
    return of(ZHENGZHOU);
  }

  private static AudienceTerms of(AuthorityCode area) {
    return AudienceTerms.everybody(area);
  }

  private static AudienceTerms filing(FilingCondition condition, LocalDate deadline) {
    return terms(null, null, condition, deadline, null);
  }

  private static AudienceTerms terms(
      LevyProject tax,
      TaxpayerKind kind,
      FilingCondition filing,
      LocalDate deadline,
      SubscriptionKind subscribed) {
    return new AudienceTerms(
        ZHENGZHOU, Set.of(), null, tax, kind, filing, deadline, subscribed, Set.of(), null);
  }

  private static PublicationDraft draft(AudienceTerms terms) {
    return new PublicationDraft("POLICY", "减免政策", BODY, terms, null, LAST_DAY);
  }

  private String prepared(AudienceTerms terms) {
    return drafting(CITY_OPERATOR).prepare(draft(terms));
  }

  private String submitted(AudienceTerms terms) {
    String notice = prepared(terms);
    drafting(CITY_OPERATOR).submit(notice);
    return notice;
  }

  private PublicationDrafting drafting(String officer) {
    return province.container.as(officer).get(PublicationDrafting.class);
  }

  private Approvals approvals(String officer) {
    return province.container.as(officer).get(Approvals.class);
  }
}
