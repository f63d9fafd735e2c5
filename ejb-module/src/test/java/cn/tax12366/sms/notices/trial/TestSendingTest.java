package cn.tax12366.sms.notices.trial;

import static cn.tax12366.sms.Province.CITY_APPROVER;
import static cn.tax12366.sms.Province.CITY_OPERATOR;
import static cn.tax12366.sms.Province.COUNTY_OPERATOR;
import static cn.tax12366.sms.Province.DEADLINE;
import static cn.tax12366.sms.Province.JINSHUI;
import static cn.tax12366.sms.Province.XIGONG;
import static cn.tax12366.sms.Province.ZHENGZHOU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.addressbook.staff.NewStaff;
import cn.tax12366.sms.addressbook.staff.StaffMaintenance;
import cn.tax12366.sms.addressbook.staff.StaffTerms;
import cn.tax12366.sms.content.MessageSegments;
import cn.tax12366.sms.content.TemplateKind;
import cn.tax12366.sms.content.TemplateTooLong;
import cn.tax12366.sms.content.UnknownPlaceholder;
import cn.tax12366.sms.notices.NoticeDrafting;
import cn.tax12366.sms.notices.PublicationDrafting;
import cn.tax12366.sms.notices.audience.published.AudienceTerms;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.organisation.administration.PublishingNotGranted;
import cn.tax12366.sms.outbound.MessageCriteria;
import cn.tax12366.sms.outbound.MessageSearch;
import cn.tax12366.sms.reporting.tally.CountedNow;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an author sends to his own phone before he sends it to others. */
@Tag("R10.3")
class TestSendingTest {

  private static final String BODY = "{name}：小规模纳税人减免政策延续至2027年底，详询12366。";
  private static final PhoneNumber OWN = PhoneNumber.of("15400000801");
  private static final PhoneNumber COLLEAGUES = PhoneNumber.of("15400000802");

  private Province province;

  private void in(TestDatabase database) {
    province = Province.in(database);
    province.mayPublish(CITY_OPERATOR, "EXTERNAL");
    answers(CITY_APPROVER, "赵样本", COLLEAGUES);
    answers(CITY_OPERATOR, "王示例", OWN);
    province.container.at("2026-12-10T09:00");
  }

  private void answers(String officer, String name, PhoneNumber phone) {
    province
        .container
        .as(CITY_OPERATOR)
        .get(StaffMaintenance.class)
        .add(
            new NewStaff(
                OfficerCode.of(officer),
                new StaffTerms(name, ZHENGZHOU, DepartmentKind.SERVICE_CENTRE_12366, null),
                phone,
                false));
  }

  @AfterEach
  void close() {
    province.close();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R10.3c")
  void sendsWhatThePreviewShowsToTheAuthorsOwnPhoneAndToNobodyElse(TestDatabase database) {
    in(database);
    province.taxpayer(JINSHUI).wantsNotices().known();
    province.taxpayer(XIGONG).wantsNotices().known();
    province.taxpayer(JINSHUI).wantsNotices().known();
    String second =
        as(CITY_OPERATOR, PublicationDrafting.class)
            .preview("POLICY", BODY, everybody())
            .getSamples()
            .get(1)
            .getText();

    TestSent sent = sending(CITY_OPERATOR).ofPublication("POLICY", BODY, everybody(), 1);

    String text = second.replaceFirst("】", "】（试发）");
    assertThat(text).startsWith("【河南税务】（试发）示例商贸").endsWith("郑州市税务局王示例");
    assertThat(province.handedOver()).containsExactly(OWN.digits());
    assertThat(province.texts()).containsExactly(text);
    assertThat(sent.getMaskedPhone()).isEqualTo(OWN.masked());
    assertThat(sent.getWaitsUntil()).isNull();
    assertThat(sent.getMessage().getText()).isEqualTo(text);
    assertThat(sent.getMessage().getSegments().getUnits())
        .as("the mark counts")
        .isEqualTo(MessageSegments.of(second).getUnits() + 4);
    assertThat(province.number("select segments from outbound_message"))
        .isEqualTo(MessageSegments.of(text).getCount());
    assertThat(
            province.number(
                "select count(*) from outbound_batch b join test_send t on b.origin = 'test:' || t.id"
                    + " where b.windowed and b.not_before is null and b.sender = '"
                    + CITY_OPERATOR
                    + "' and b.issuer_code = '"
                    + ZHENGZHOU
                    + "' and t.officer_code = b.sender"))
        .isOne();
    assertThat(province.number("select count(*) from notice")).isZero();
    assertThat(province.number("select count(*) from approval")).isZero();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void takesTheMessageWithTheLongestNameWhereNobodyIsReached(TestDatabase database) {
    in(database);

    sending(CITY_OPERATOR).ofPublication("POLICY", BODY, everybody(), 7);

    assertThat(province.texts().get(0)).startsWith("【河南税务】（试发）税税税税");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void sendsAReminderAndATemplateAsTheirPreviewsShowThem(TestDatabase database) {
    in(database);
    long template = province.approvedTemplate();
    assertThatThrownBy(() -> sending(CITY_OPERATOR).ofReminder(ZHENGZHOU, DEADLINE, template, 0))
        .isInstanceOf(NothingToTestSend.class);
    province.taxpayer(JINSHUI).known();
    String reminder =
        as(CITY_OPERATOR, NoticeDrafting.class)
            .preview(ZHENGZHOU, DEADLINE, template)
            .getSamples()
            .get(0)
            .getText();

    sending(CITY_OPERATOR).ofReminder(ZHENGZHOU, DEADLINE, template, 5);
    sending(CITY_OPERATOR).ofTemplate(TemplateKind.FILING_REMINDER, Province.BODY);

    assertThat(province.texts())
        .containsExactlyInAnyOrder(
            reminder.replaceFirst("】", "】（试发）"),
            "【河南税务】（试发）示例商贸有限公司：您12月应申报的增值税、城市维护建设税尚未申报，申报期至12月15日，请按期申报。" + "回复QX取消服务。郑州市税务局王示例");
    assertThat(province.handedOver()).containsExactly(OWN.digits(), OWN.digits());
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.4b")
  @Tag("R7.5a")
  void isForNobodyButWhoMayWriteSuchAText(TestDatabase database) {
    in(database);
    long template = province.approvedTemplate();
    province.taxpayer(JINSHUI).known();

    assertThatThrownBy(() -> sending(CITY_OPERATOR).ofReminder(XIGONG, DEADLINE, template, 0))
        .as("another city's taxpayers")
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(
            () ->
                sending(CITY_OPERATOR)
                    .ofPublication("POLICY", BODY, AudienceTerms.everybody(XIGONG), 0))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> sending(COUNTY_OPERATOR).ofPublication("POLICY", BODY, of(JINSHUI), 0))
        .as("publishing was not assigned to him")
        .isInstanceOf(PublishingNotGranted.class);
    assertThatThrownBy(() -> sending(CITY_APPROVER).ofTemplate(TemplateKind.PUBLICATION, BODY))
        .as("he approves and writes nothing")
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> sending(CITY_APPROVER).ofReminder(ZHENGZHOU, DEADLINE, template, 0))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(
            () -> sending(CITY_OPERATOR).ofPublication("POLICY", "{taxes}", everybody(), 0))
        .isInstanceOf(UnknownPlaceholder.class);
    assertThatThrownBy(
            () -> sending(CITY_OPERATOR).ofPublication("POLICY", "长".repeat(600), everybody(), 0))
        .isInstanceOf(TemplateTooLong.class);
    assertThat(province.number("select count(*) from outbound_message")).isZero();
    assertThat(province.number("select count(*) from test_send")).isZero();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isRefusedToWhomThePhoneBookKnowsNoWayToReach(TestDatabase database) {
    in(database);
    for (String unfit :
        List.of(
            "phone = null",
            "reachable = false",
            "left_on = date '2026-12-09'",
            "officer_code = '14101000777'")) {
      province.execute(
          "update staff_contact set " + unfit + " where officer_code = '" + CITY_OPERATOR + "'");

      assertThatThrownBy(() -> test())
          .as(unfit)
          .isInstanceOfSatisfying(
              OwnPhoneMissing.class,
              refusal ->
                  assertThat(refusal.arguments())
                      .containsExactly("王示例", OfficerCode.of(CITY_OPERATOR)));
      province.execute(
          "update staff_contact set left_on = null, reachable = true, phone = '"
              + Province.sealed(OWN)
              + "', officer_code = '"
              + CITY_OPERATOR
              + "' where name = '王示例'");
    }
    assertThat(province.handedOver()).as("nor to a colleague").isEmpty();

    test();

    assertThat(province.handedOver()).containsExactly(OWN.digits());
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void tenAreADaysForAnOfficerAndTheNextDayBeginsAnew(TestDatabase database) {
    in(database);
    for (int number = 1; number <= 10; number++) {
      test();
    }

    assertThatThrownBy(this::test)
        .isInstanceOfSatisfying(
            TooManyTestSends.class, refusal -> assertThat(refusal.arguments()).containsExactly(10));
    province.container.at("2026-12-10T23:59:59");
    assertThatThrownBy(this::test).isInstanceOf(TooManyTestSends.class);
    province.mayPublish(CITY_APPROVER, "EXTERNAL");
    province.container.at("2026-12-11T00:00");
    test();
    assertThat(province.number("select count(*) from outbound_message")).isEqualTo(11);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void ofTwoAtTheSameMomentOneIsRefused(TestDatabase database) {
    in(database);
    province.execute(
        "insert into test_send (id, authority_code, officer_code, on_day, number, created_at)"
            + " select -1, authority_code, code, date '2026-12-10', 2, current_timestamp from officer"
            + " where code = '"
            + CITY_OPERATOR
            + "'");

    assertThatThrownBy(this::test).isInstanceOf(TestSentMeanwhile.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R8.1")
  void waitsForTheWindowAndTellsUntilWhen(TestDatabase database) {
    in(database);
    province.container.at("2026-12-10T18:00");

    TestSent sent = test();

    assertThat(sent.getWaitsUntil()).isEqualTo(Instant.parse("2026-12-11T00:00:00Z"));
    assertThat(
            province.number(
                "select count(*) from outbound_batch where windowed and status = 'RELEASED' and"
                    + " not_after = timestamp with time zone '2026-12-13 00:00:00+08:00'"))
        .isOne();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void tellsThatWhatIsMoreThanThePhoneMayGetGoesTheNextDay(TestDatabase database) {
    in(database);
    for (int number = 1; number <= 3; number++) {
      assertThat(test().getWaitsUntil()).as("number %d", number).isNull();
    }

    assertThat(test().getWaitsUntil()).isEqualTo(Instant.parse("2026-12-11T00:00:00Z"));
    assertThat(
            province.number(
                "select count(*) from outbound_batch where not_after ="
                    + " timestamp with time zone '2026-12-13 00:00:00+08:00'"))
        .isOne();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R9.2")
  void isFoundAmongTheMessagesOfTheUnitAndToldApartFromNotices(TestDatabase database) {
    in(database);

    TestSent sent = test();

    String origin =
        as(CITY_OPERATOR, MessageSearch.class)
            .find(new MessageCriteria(ZHENGZHOU, null, OWN, null, 0, 10))
            .rows()
            .stream()
            .filter(message -> message.getId() == sent.getMessageId())
            .findFirst()
            .orElseThrow()
            .getOrigin();
    assertThat(TestSent.isTest(origin)).isTrue();
    assertThat(TestSent.isTest("notice:17")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R5.2")
  void isCountedAsATestAndInTheTrailWithoutThePhoneInFull(TestDatabase database) {
    in(database);
    test();
    province.execute("update outbound_batch set tallied_at = current_timestamp");

    CountedNow.in(province);

    assertThat(province.strings("select kind || ' ' || meant from unit_day"))
        .containsExactly("TEST 1");
    List<String> trail =
        province.strings(
            "select concat_ws(' ', actor, subject, facts, detail) from audit_entry"
                + " where act = 'test.sent'");
    assertThat(trail).hasSize(1);
    assertThat(trail.get(0))
        .startsWith(CITY_OPERATOR + " test:")
        .contains(OWN.masked(), "publication POLICY")
        .doesNotContain(OWN.digits());
  }

  private TestSent test() {
    return sending(CITY_OPERATOR).ofPublication("POLICY", BODY, everybody(), 0);
  }

  private static AudienceTerms everybody() {
    return of(ZHENGZHOU);
  }

  private static AudienceTerms of(AuthorityCode area) {
    return AudienceTerms.everybody(area);
  }

  private TestSending sending(String officer) {
    return as(officer, TestSending.class);
  }

  private <T> T as(String officer, Class<T> type) {
    return province.container.as(officer).get(type);
  }
}
