package cn.tax12366.sms.notices;

import static cn.tax12366.sms.Province.CITY_APPROVER;
import static cn.tax12366.sms.Province.CITY_OPERATOR;
import static cn.tax12366.sms.Province.COUNTY_OPERATOR;
import static cn.tax12366.sms.Province.ERQI;
import static cn.tax12366.sms.Province.JINSHUI;
import static cn.tax12366.sms.Province.ZHENGZHOU;
import static cn.tax12366.sms.organisation.OrganisationFixtures.PROVINCE_CODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.approval.ApprovalView;
import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.notices.audience.published.AudienceTerms;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.organisation.suspension.SuspensionControl;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.Leases;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;

/** A publication that is said again on later days. It is Thursday, 10 December, at the start. */
@Tag("R4.4")
class RepeatsTest {

  private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 18);
  private static final String BODY = "{name}：12月18日召开减免政策宣讲会，详询12366。";
  private static final String SUPERIOR = "14100000092";

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
  void nobodyIsSuspendedAnyMore() {
    province.execute("delete from suspension");
    province.close();
  }

  @Test
  @Tag("R8.1")
  void isNotSaidAgainOnADayOnWhichItCouldNotBe() {
    province.taxpayer(JINSHUI).wantsNotices().known();

    refused(RepeatNotLater.class, "2026-12-10", "2026-12-10T15:00");
    refused(RepeatNotLater.class, "2026-12-14", "2026-12-14T09:00", "2026-12-14T15:00");
    refused(RepeatNotLater.class, "2026-12-12", "2026-12-14T09:00", "2026-12-12T09:00");
    refused(RepeatAfterLastDay.class, "2026-12-19", "2026-12-14T09:00", "2026-12-19T09:00");
    refused(RepeatOutsideWindow.class, "2026-12-14", "2026-12-14T18:00");
    refused(RepeatOutsideWindow.class, "2026-12-14", "2026-12-14T07:59");
    refused(
        TooManyRepeats.class,
        "6",
        "2026-12-11T09:00",
        "2026-12-12T09:00",
        "2026-12-13T09:00",
        "2026-12-14T09:00",
        "2026-12-15T09:00",
        "2026-12-16T09:00");
    assertThatThrownBy(
            () ->
                drafting()
                    .prepare(
                        new PublicationDraft(
                            "POLICY",
                            "宣讲会",
                            BODY,
                            everybody(),
                            moment("2026-12-14T09:00"),
                            LAST_DAY,
                            null,
                            moments("2026-12-14T10:00"))))
        .as("on the day on which it is said first")
        .isInstanceOf(RepeatNotLater.class);
    assertThat(province.strings("select title from notice")).isEmpty();
  }

  private void refused(Class<? extends Throwable> refusal, String naming, String... again) {
    assertThatThrownBy(() -> prepared(again)).isInstanceOf(refusal).hasMessageContaining(naming);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R10.1e")
  void tellsTheFrozenPeopleAgainOnItsDaysUnderOneApproval(TestDatabase database) {
    in(database);
    PhoneNumber first = province.taxpayer(JINSHUI).wantsNotices().known();
    PhoneNumber agent = PhoneNumber.of("15400000900");
    province.taxpayer(ERQI).wantsNotices().phone(agent).known();
    province.taxpayer(ERQI).phone(agent).known();
    String notice = submitted("2026-12-14T09:30", "2026-12-17T14:00");
    ApprovalView request = approvals().waitingForMe().get(0);
    assertThat(request.fact("again-2")).isEqualTo("2026-12-14T01:30:00Z");
    assertThat(request.fact("again-3")).isEqualTo("2026-12-17T06:00:00Z");
    approvals().approve(request.getId());
    province.tick("2026-12-10T10:00");
    assertThat(notAfter()).as("then the next time tells them").containsExactly("2026-12-14");
    outcomes("FAILED", "DELIVERED");
    province.taxpayer(JINSHUI).wantsNotices().known();

    province.tick("2026-12-14T09:29");
    assertThat(province.handedOver()).hasSize(2);
    province.tick("2026-12-14T09:30");
    province.tick("2026-12-14T09:31");

    assertThat(province.handedOver())
        .as("whoever did not get the first is told as the others are, and nobody else")
        .containsExactly(first.digits(), first.digits(), agent.digits(), agent.digits());
    assertThat(province.strings("select text from outbound_message order by id"))
        .satisfies(texts -> assertThat(texts.subList(2, 4)).isEqualTo(texts.subList(0, 2)));
    assertThat(province.number("select count(*) from notice_further")).isEqualTo(2);
    assertThat(notAfter()).containsExactly("2026-12-14", "2026-12-17");
    assertThat(
            province.number(
                "select count(distinct issuer_code || sender || priority) from outbound_batch"
                    + " where windowed"))
        .as("a phone's limit of a day counts them as it counts others")
        .isEqualTo(1);
    assertThat(waiting()).isEmpty();

    province.tick("2026-12-17T14:00");
    province.tick("2026-12-18T09:00");

    assertThat(province.handedOver()).hasSize(6);
    assertThat(notAfter()).containsExactly("2026-12-14", "2026-12-17", "2026-12-19");
    assertThat(repeats(CITY_OPERATOR).of(notice))
        .extracting(Occurrence::getNumber, each -> each.getCounts().getTotal())
        .containsExactly(tuple(1, 2), tuple(2, 2), tuple(3, 2));
  }

  @Test
  void eachTimeServesUntilTheDayBeforeTheNextAndTheLastOneUntilTheLastDay() {
    province.taxpayer(JINSHUI).wantsNotices().known();
    String notice = released("2026-12-12T09:30", "2026-12-16T09:30");
    assertThat(servesUntil(notice)).isEqualTo("2026-12-11");
    province.tick("2026-12-12T09:30");

    assertThat(servesUntil(notice))
        .as("by the day on which it was released")
        .isEqualTo("2026-12-11");
    assertThat(servesUntil(latest())).isEqualTo("2026-12-15");
    province.tick("2026-12-16T09:30");
    assertThat(servesUntil(latest())).isEqualTo(LAST_DAY);
    assertThat(list().get(latest()).isFollowedByRepeat()).isFalse();
    assertThat(list().get(notice).isFollowedByRepeat()).isTrue();
  }

  @Test
  void aDraftIsHeldAgainstItsNextTimeOrItsLastDayWhicheverComesFirst() {
    LocalDate today = LocalDate.of(2026, 12, 10);
    assertThat(draft(null, LAST_DAY).firstGoesOutUntil(today)).isEqualTo(LAST_DAY);
    assertThat(draft(null, LAST_DAY, "2026-12-14T09:30").firstGoesOutUntil(today))
        .isEqualTo("2026-12-13");
    assertThat(
            draft(moment("2026-12-14T08:30"), LAST_DAY, "2026-12-12T09:30", "2026-12-15T09:30")
                .firstGoesOutUntil(today))
        .as("what stands there before it begins ends nothing")
        .isEqualTo("2026-12-14");
    assertThat(draft(null, LAST_DAY, "2026-12-20T09:30").firstGoesOutUntil(today))
        .isEqualTo(LAST_DAY);
    assertThat(draft(null, null).firstGoesOutUntil(today)).isNull();
  }

  private static PublicationDraft draft(Instant notBefore, LocalDate lastDay, String... again) {
    return new PublicationDraft(
        "POLICY", "宣讲会", BODY, everybody(), notBefore, lastDay, null, moments(again));
  }

  private LocalDate servesUntil(String notice) {
    return list().get(notice).getGoesOutUntil();
  }

  private NoticeList list() {
    return province.container.as(CITY_OPERATOR).get(NoticeList.class);
  }

  private String latest() {
    return publicId(province.number("select max(id) from notice"));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R10.1e")
  void isNotSaidAgainOnceAnythingOfItWasChanged(TestDatabase database) {
    in(database);
    province.taxpayer(JINSHUI).wantsNotices().known();
    for (String change :
        List.of(
            "update notice set again_at = '2026-12-14T01:30:00Z,2026-12-16T01:30:00Z'",
            "update notice set body = '另一句话'",
            "update notice_recipient set text = '另一句话'",
            "update notice_recipient set text = '另一句话' where notice_id in"
                + " (select id from notice where repeat_of is not null)",
            "update notice set not_before = timestamp with time zone '2026-12-14 08:00:00+08:00'"
                + " where repeat_of is not null")) {
      province.forgetNotices();
      released("2026-12-14T09:30");
      province.container.at("2026-12-14T09:30").as("system");
      repeating();

      province.execute(change);
      province.tick("2026-12-14T09:31");

      assertThat(province.handedOver()).as(change).hasSize(1);
      assertThat(statuses()).as(change).containsExactly("RELEASED", "STOPPED");
    }
  }

  private void repeating() {
    province.container.get(RepeatPlanning.class).sayAgainWhatIsDue();
  }

  @Test
  @Tag("R10.1e")
  void isNotSaidAtAllOnceItsDaysWereChangedAfterTheApproval() {
    province.taxpayer(JINSHUI).wantsNotices().known();
    submitted("2026-12-14T09:30");
    province.approveTheOnlyOneWaiting(CITY_APPROVER);
    province.execute("update notice set again_at = '2026-12-15T01:30:00Z'");

    province.tick("2026-12-10T10:00");
    province.tick("2026-12-15T10:00");

    assertThat(province.handedOver()).isEmpty();
    assertThat(statuses()).containsExactly("STOPPED");
  }

  @Test
  void isNotSaidAgainBeforeSomebodyHasApprovedItNorOnceItWasWithdrawnOrReturned() {
    province.taxpayer(JINSHUI).wantsNotices().known();
    String notice = submitted("2026-12-14T09:30");
    province.tick("2026-12-14T09:30");
    assertThat(states(notice)).containsExactly(RepeatState.OVERTAKEN);
    drafting().withdraw(notice);
    String returned = submitted("2026-12-15T09:30");
    approvals().returnWith(approvals().waitingForMe().get(0).getId(), "请改正");

    province.tick("2026-12-15T09:30");

    assertThat(province.handedOver()).isEmpty();
    assertThat(statuses()).containsExactly("WITHDRAWN", "RETURNED");
    assertThat(states(returned)).containsExactly(RepeatState.STOPPED);
  }

  @Test
  void whatGoesOutForTheFirstTimeOnADayOfItsOwnRepeatsIsSaidOnceThatDay() {
    province.taxpayer(JINSHUI).wantsNotices().known();
    String notice = submitted("2026-12-14T15:00", "2026-12-16T15:00");
    province.container.at("2026-12-14T09:00");
    province.approveTheOnlyOneWaiting(CITY_APPROVER);
    province.tick("2026-12-14T09:01");
    province.tick("2026-12-14T15:00");

    assertThat(province.handedOver()).hasSize(1);
    assertThat(notAfter()).containsExactly("2026-12-16");
    assertThat(states(notice)).containsExactly(RepeatState.OVERTAKEN, RepeatState.COMING);
    province.tick("2026-12-16T15:00");
    assertThat(province.handedOver()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.5a")
  void leavesOutWhoWantsItNoMoreByThen(TestDatabase database) {
    in(database);
    PhoneNumber closed = province.taxpayer(JINSHUI).wantsNotices().known();
    province.taxpayer(JINSHUI).wantsNotices().known();
    released("2026-12-14T09:30");
    province.closesTheService(closed);
    province.tick("2026-12-14T09:30");
    String repeat = province.strings("select id from notice where repeat_of is not null").get(0);
    List<Long> references =
        province
            .strings("select id from notice_recipient where notice_id = " + repeat + " order by id")
            .stream()
            .map(Long::valueOf)
            .toList();

    Set<Long> unwanted =
        province
            .container
            .get(NoticeReleaseCheck.class)
            .noLongerWanted("notice:" + repeat, references);

    assertThat(unwanted).containsExactly(references.get(0));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R12.1")
  void goesOnWhereAnInterruptionHasLeftItAndIsMadeOnce(TestDatabase database) {
    in(database);
    PhoneNumber agent = PhoneNumber.of("15400000900");
    for (int i = 0; i < 3; i++) {
      province.taxpayer(JINSHUI).wantsNotices().known();
      province.taxpayer(ERQI).wantsNotices().phone(agent).known();
    }
    released("2026-12-14T09:30");
    long first = province.number("select id from notice");
    province.container.at("2026-12-14T09:30").as("system");
    RepeatMaking making = province.container.get(RepeatMaking.class);
    long repeat = making.begin(first, 2).orElseThrow();
    assertThat(making.begin(first, 2)).as("another node").isEmpty();
    long half = province.container.get(RepeatCopies.class).copy(first, repeat, 0, 2);
    province.execute("update notice set copied_to = " + half + " where id = " + repeat);
    Leases leases = province.container.get(Leases.class);
    Mockito.when(leases.tryHold(Mockito.any(), Mockito.any(), Mockito.any())).thenReturn(false);
    repeating();
    assertThat(statuses()).as("another node has it").containsExactly("RELEASED", "PREPARING");

    Mockito.when(leases.tryHold(Mockito.any(), Mockito.any(), Mockito.any())).thenReturn(true);
    province.tick("2026-12-14T09:31");
    province.tick("2026-12-14T09:32");

    assertThat(statuses()).containsExactly("RELEASED", "RELEASED");
    List<String> phones = province.handedOver();
    assertThat(phones).hasSize(8);
    assertThat(phones.stream().distinct()).hasSize(4);
    assertThatThrownBy(
            () ->
                province.execute(
                    "update notice set repeat_of = "
                        + first
                        + ", occurrence = 2"
                        + " where id = "
                        + first))
        .as("the database itself lets no second one be")
        .hasMessageContaining("notice");
    assertThatThrownBy(() -> drafting().submit(publicId(repeat)))
        .isInstanceOf(NoticeInWrongState.class);
    assertThatThrownBy(() -> drafting().begin(publicId(repeat)))
        .isInstanceOf(NoticeInWrongState.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void ofTwoNodesThatCopyTheSecondGoesOnBehindTheFirst(TestDatabase database) throws Exception {
    in(database);
    province.taxpayer(JINSHUI).wantsNotices().known();
    released("2026-12-14T09:30");
    province.container.at("2026-12-14T09:30").as("system");
    RepeatMaking making = province.container.get(RepeatMaking.class);
    long repeat = making.begin(province.number("select id from notice"), 2).orElseThrow();
    ExecutorService second = Executors.newSingleThreadExecutor();
    try (Connection first = province.database().getConnection();
        Statement statement = first.createStatement()) {
      first.setAutoCommit(false);
      statement.execute("select id from notice where id = " + repeat + " for update");
      statement.execute(
          "update notice set copied_to = (select max(id) from notice_recipient), version = version"
              + " + 1 where id = "
              + repeat);

      Future<Boolean> more = second.submit(() -> making.some(repeat));
      await().during(Duration.ofMillis(300)).until(() -> !more.isDone());
      first.commit();

      assertThat(more.get()).isFalse();
    } finally {
      second.shutdown();
    }
    assertThat(province.number("select count(*) from notice_recipient where notice_id = " + repeat))
        .isZero();
  }

  @Test
  void whatWasNeverCompletedIsGivenUpOnceItServesNoMore() {
    province.taxpayer(JINSHUI).wantsNotices().known();
    String notice = released("2026-12-14T09:30", "2026-12-16T09:30");
    long first = province.number("select id from notice");
    province.container.at("2026-12-14T09:30").as("system");
    province.container.get(RepeatMaking.class).begin(first, 2).orElseThrow();

    province.tick("2026-12-16T09:00");

    assertThat(statuses()).containsExactly("RELEASED", "WITHDRAWN");
    province.tick("2026-12-16T09:30");
    assertThat(province.handedOver()).hasSize(2);
    assertThat(repeats(CITY_OPERATOR).of(notice)).hasSize(3);
  }

  @Test
  void isMissedWhereNothingRanUntilItServedNoMore() {
    province.taxpayer(JINSHUI).wantsNotices().known();
    String notice = released("2026-12-12T09:30", "2026-12-14T09:30");

    province.tick("2026-12-14T09:00");

    assertThat(province.handedOver()).hasSize(1);
    assertThat(states(notice)).containsExactly(RepeatState.MISSED, RepeatState.COMING);
  }

  @Test
  @Tag("R7.4b")
  void restsWhileItsAuthorMayNoLongerPublishAndIsSaidIfHeMayAgainInTime() {
    province.taxpayer(JINSHUI).wantsNotices().known();
    String notice = released("2026-12-12T09:30", "2026-12-14T09:30");
    province.execute("update publishing_grant set ended_at = current_timestamp");

    province.tick("2026-12-12T09:30");
    assertThat(province.handedOver()).hasSize(1);
    assertThat(states(notice)).containsExactly(RepeatState.DUE, RepeatState.COMING);
    assertThat(province.strings("select act from audit_entry where outcome = 'REFUSED'"))
        .as("the timer asks nobody for what he may not do")
        .isEmpty();
    province.tick("2026-12-14T09:30");
    province.mayPublish(CITY_OPERATOR, "EXTERNAL");
    province.tick("2026-12-15T09:30");

    assertThat(states(notice)).containsExactly(RepeatState.MISSED);
    assertThat(province.handedOver()).hasSize(2);
  }

  @Test
  void isNotSaidAgainByWhomHasLeft() {
    province.taxpayer(JINSHUI).wantsNotices().known();
    released("2026-12-14T09:30");
    province.execute("update officer set active = false where code = '" + CITY_OPERATOR + "'");

    province.tick("2026-12-14T09:30");

    assertThat(province.handedOver()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R12.1")
  void isHeldWithItsUnitAndGoesOnOrExpiresAfterwards(TestDatabase database) {
    in(database);
    province.taxpayer(JINSHUI).wantsNotices().known();
    released("2026-12-12T09:30", "2026-12-14T09:30");
    everythingHasGone();
    long id = superior().suspend(ZHENGZHOU, "违规发送", null);

    province.tick("2026-12-12T09:30");
    assertThat(province.handedOver()).hasSize(1);
    assertThat(statuses()).containsExactly("RELEASED", "RELEASING");
    province.tick("2026-12-14T09:30");
    superior().lift(id, "已整改");
    province.tick("2026-12-14T09:31");

    assertThat(statuses())
        .as("the one of the twelfth serves no more")
        .containsExactly("RELEASED", "STOPPED", "RELEASED");
    assertThat(province.handedOver()).hasSize(2);
  }

  @Test
  @Tag("R12.1")
  void isApprovedAgainWhereItWasHeldForMoreThanThreeWorkingDays() {
    province.taxpayer(JINSHUI).wantsNotices().known();
    released("2026-12-11T09:30");
    everythingHasGone();
    long id = superior().suspend(ZHENGZHOU, "违规发送", null);
    province.tick("2026-12-11T09:30");
    province.container.at("2026-12-17T09:00");
    superior().lift(id, "已整改");
    province.tick("2026-12-17T09:01");
    assertThat(statuses()).containsExactly("RELEASED", "AWAITING_RENEWAL");
    assertThat(approvals().waitingForMe().get(0).fact("occurrence")).isEqualTo("2");

    province.approveTheOnlyOneWaiting(CITY_APPROVER);
    province.tick("2026-12-17T09:02");

    assertThat(province.handedOver()).hasSize(2);
  }

  @Test
  void waitsWhileTheFirstIsPausedAndEndsWithIt() {
    province.taxpayer(JINSHUI).wantsNotices().known();
    String notice = released("2026-12-12T09:30", "2026-12-14T09:30");
    control().pause(notice);
    province.tick("2026-12-12T09:30");
    assertThat(province.handedOver()).isEmpty();
    control().resume(notice);
    province.tick("2026-12-12T09:31");
    assertThat(statuses()).containsExactly("RELEASED", "RELEASED");

    control().stop(notice);
    province.tick("2026-12-14T09:30");

    assertThat(statuses()).containsExactly("STOPPED", "STOPPED");
    assertThat(states(notice)).containsExactly(RepeatState.STOPPED);
    assertThat(province.strings("select status from outbound_batch")).containsOnly("STOPPED");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatIsStillToBeSaidIsStoppedAtOnceAndWhatGoesOutGoesOn(TestDatabase database) {
    in(database);
    province.taxpayer(JINSHUI).wantsNotices().known();
    String notice = released("2026-12-12T09:30", "2026-12-14T09:30");
    province.mayPublish(COUNTY_OPERATOR, "EXTERNAL");
    assertThatThrownBy(() -> repeats(COUNTY_OPERATOR).stop(notice))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> repeats(COUNTY_OPERATOR).of(notice)).isInstanceOf(NotPermitted.class);
    province.tick("2026-12-12T09:30");

    repeats(CITY_OPERATOR).stop(publicId(province.number("select max(id) from notice")));

    assertThat(states(notice)).containsExactly(RepeatState.STOPPED);
    assertThatThrownBy(() -> repeats(CITY_OPERATOR).stop(notice))
        .isInstanceOf(NothingToRepeat.class);
    province.tick("2026-12-14T09:30");
    assertThat(statuses()).containsExactly("RELEASED", "RELEASED");
    assertThat(province.strings("select act from audit_entry where act like 'notice.repeats%'"))
        .containsExactly("notice.repeats-stopped");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatGoesOutServesUntilTheLastDayOnceNothingFollowsIt(TestDatabase database) {
    in(database);
    province.taxpayer(JINSHUI).wantsNotices().known();
    String other = released("2026-12-12T09:30");
    String notice = released("2026-12-12T09:30", "2026-12-14T09:30");
    assertThat(notAfter()).containsExactly("2026-12-12", "2026-12-12");

    repeats(CITY_OPERATOR).stop(notice);

    assertThat(notAfter()).containsExactly("2026-12-12", "2026-12-19");
    assertThat(servesUntil(notice)).isEqualTo(LAST_DAY);
    assertThat(servesUntil(other)).isEqualTo("2026-12-11");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aRepeatServesUntilTheLastDayOnceNothingFollowsItAndTheFirstStaysOver(TestDatabase database) {
    in(database);
    province.taxpayer(JINSHUI).wantsNotices().known();
    String notice = released("2026-12-12T09:30", "2026-12-14T09:30");
    province.container.at("2026-12-12T09:30").as("system");
    RepeatMaking making = province.container.get(RepeatMaking.class);
    long repeat = making.begin(province.number("select id from notice"), 2).orElseThrow();
    making.some(repeat);
    making.finish(repeat);
    province.container.get(NoticeHandOver.class).begin(repeat);
    assertThat(statuses()).as("interrupted in the middle").containsExactly("RELEASED", "RELEASING");
    assertThat(notAfter()).containsExactly("2026-12-12", "2026-12-14");

    repeats(CITY_OPERATOR).stop(notice);
    province.tick("2026-12-12T09:31");

    assertThat(statuses()).containsExactly("RELEASED", "RELEASED");
    assertThat(notAfter()).containsExactly("2026-12-12", "2026-12-19");
    assertThat(list().get(latest()).getDueDate()).isEqualTo(LAST_DAY);
  }

  @Test
  void whatIsOverBeforeTheRepeatsAreStoppedStaysOver() {
    province.taxpayer(JINSHUI).wantsNotices().known();
    String notice = released("2026-12-12T09:30", "2026-12-14T09:30", "2026-12-16T09:30");
    province.tick("2026-12-12T09:30");
    control().stop(latest());
    province.container.at("2026-12-14T09:00");

    repeats(CITY_OPERATOR).stop(notice);

    assertThat(notAfter()).containsExactly("2026-12-12", "2026-12-14");
    assertThat(list().get(latest()).getDueDate()).isEqualTo("2026-12-13");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R4.4a")
  void aCorrectionGoesOnceToWhoeverReceivedItAtAnyOfItsTimes(TestDatabase database) {
    in(database);
    PhoneNumber always = province.taxpayer(JINSHUI).wantsNotices().known();
    PhoneNumber later = province.taxpayer(JINSHUI).wantsNotices().known();
    PhoneNumber earlier = province.taxpayer(ERQI).wantsNotices().known();
    province.taxpayer(ERQI).wantsNotices().known();
    String notice = released("2026-12-12T09:30");
    province.tick("2026-12-12T09:30");
    outcomes(
        "ACCEPTED",
        "FAILED",
        "DELIVERED",
        "FAILED",
        "UNDELIVERED",
        "EXPIRED_UNSENT",
        "DELIVERED",
        "DELIVERED");
    String repeat = publicId(province.number("select max(id) from notice"));

    for (String wrong : List.of(notice, repeat)) {
      AudienceTerms receivers = drafting().receiversOf(wrong);
      PublicationMeasure size = drafting().measure("POLICY", "更正：改为12月19日。", receivers);
      assertThat(size.getSize().getMessages()).isEqualTo(3);
      assertThat(size.getSize().getPeople()).isEqualTo(3);
    }
    String correction =
        drafting()
            .prepare(
                new PublicationDraft(
                    "POLICY",
                    "更正",
                    "更正：改为12月19日。",
                    drafting().receiversOf(repeat),
                    null,
                    LAST_DAY));
    drafting().submit(correction);
    assertThat(repeats(CITY_OPERATOR).of(correction)).as("it is said once").hasSize(1);

    assertThat(
            province.phones(
                "select phone from notice_recipient"
                    + " where notice_id = (select max(id) from notice)"))
        .containsExactlyInAnyOrder(always.digits(), later.digits(), earlier.digits());
  }

  @Test
  @Tag("R7.5b")
  void theCalendarShowsEachTimeOnItsDayUntilItIsStopped() {
    province.taxpayer(JINSHUI).wantsNotices().known();
    String notice = submitted("2026-12-12T09:30", "2026-12-14T14:00");
    assertThat(planned())
        .containsExactly(
            "2026-12-10 1 null true 18",
            "2026-12-12 2 09:30 true 13 COMING",
            "2026-12-14 3 14:00 true 18 COMING");
    province.approveTheOnlyOneWaiting(CITY_APPROVER);
    province.tick("2026-12-10T10:00");
    province.container.at("2026-12-12T09:31");
    assertThat(planned())
        .as("what is due and not made")
        .contains("2026-12-12 2 null false 13 DUE", "2026-12-14 3 14:00 false 18 COMING");
    province.tick("2026-12-12T09:31");
    assertThat(planned().stream().filter(each -> each.contains(" 2 ")))
        .containsExactly("2026-12-12 2 null false 13");

    repeats(CITY_OPERATOR).stop(notice);

    assertThat(planned().stream().filter(each -> each.contains(" 3 "))).isEmpty();
  }

  private List<String> planned() {
    return province
        .container
        .as(CITY_OPERATOR)
        .get(SendingCalendar.class)
        .from(null)
        .getDays()
        .stream()
        .flatMap(
            day ->
                day.getNotices().stream()
                    .map(
                        each ->
                            day.getDate()
                                + " "
                                + each.getOccurrence()
                                + " "
                                + each.getFrom()
                                + " "
                                + each.isUnapproved()
                                + " "
                                + each.getUntil().getDayOfMonth()
                                + (each.isRepeatToCome() ? " " + each.getState() : "")))
        .toList();
  }

  private List<RepeatState> states(String notice) {
    return repeats(CITY_OPERATOR).of(notice).stream()
        .map(Occurrence::getState)
        .flatMap(Stream::ofNullable)
        .toList();
  }

  private List<String> statuses() {
    return province.strings("select status from notice order by id");
  }

  /** The days on which batches may no longer go out, in their order. */
  private List<String> notAfter() {
    return province
        .strings(
            "select cast(not_after at time zone 'Asia/Shanghai' as varchar) from outbound_batch order by id")
        .stream()
        .map(each -> each.substring(0, 10))
        .toList();
  }

  private List<ApprovalView> waiting() {
    return approvals().waitingForMe();
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

  private void everythingHasGone() {
    province.execute("update dispatch_chunk set status = 'DONE'");
  }

  private String publicId(long id) {
    return province.strings("select public_id from notice where id = " + id).get(0);
  }

  private static Instant moment(String local) {
    return OffsetDateTime.parse(local + ":00+08:00").toInstant();
  }

  private static List<Instant> moments(String... locals) {
    return Stream.of(locals).map(RepeatsTest::moment).toList();
  }

  private static AudienceTerms everybody() {
    return AudienceTerms.everybody(ZHENGZHOU);
  }

  private String prepared(String... again) {
    return drafting()
        .prepare(
            new PublicationDraft(
                "POLICY", "宣讲会", BODY, everybody(), null, LAST_DAY, null, moments(again)));
  }

  private String submitted(String... again) {
    String notice = prepared(again);
    drafting().submit(notice);
    return notice;
  }

  private String released(String... again) {
    province.container.at("2026-12-10T09:00");
    String notice = submitted(again);
    province.approveTheOnlyOneWaiting(CITY_APPROVER);
    province.tick("2026-12-10T10:00");
    return notice;
  }

  private PublicationDrafting drafting() {
    return province.container.as(CITY_OPERATOR).get(PublicationDrafting.class);
  }

  private NoticeControl control() {
    return province.container.as(CITY_OPERATOR).get(NoticeControl.class);
  }

  private NoticeRepeats repeats(String officer) {
    return province.container.as(officer).get(NoticeRepeats.class);
  }

  private Approvals approvals() {
    return province.container.as(CITY_APPROVER).get(Approvals.class);
  }

  private SuspensionControl superior() {
    if (Optional.of(province.number("select count(*) from officer where code = '" + SUPERIOR + "'"))
        .filter(known -> known == 0)
        .isPresent()) {
      province
          .container
          .as("system")
          .get(OrganisationRegister.class)
          .appoint(
              new NewOfficer(
                  OfficerCode.of(SUPERIOR),
                  "钱样本",
                  PROVINCE_CODE,
                  DepartmentKind.TAX_SERVICE_OFFICE,
                  Set.of(OfficerRole.BUSINESS_OPERATION)));
    }
    province.execute("update officer set must_change_password = false");
    return province.container.as(SUPERIOR).get(SuspensionControl.class);
  }
}
