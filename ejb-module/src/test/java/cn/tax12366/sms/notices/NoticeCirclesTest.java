package cn.tax12366.sms.notices;

import static cn.tax12366.sms.Province.CITY_OPERATOR;
import static cn.tax12366.sms.Province.COUNTY_APPROVER;
import static cn.tax12366.sms.Province.COUNTY_OPERATOR;
import static cn.tax12366.sms.Province.JINSHUI;
import static cn.tax12366.sms.Province.ZHENGZHOU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.addressbook.staff.NewStaff;
import cn.tax12366.sms.addressbook.staff.StaffMaintenance;
import cn.tax12366.sms.addressbook.staff.StaffTerms;
import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.notices.audience.published.AudienceTerms;
import cn.tax12366.sms.notices.rule.ReminderRules;
import cn.tax12366.sms.notices.trial.TestSending;
import cn.tax12366.sms.notices.trial.TestSent;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.outbound.MessageCriteria;
import cn.tax12366.sms.outbound.MessageLife;
import cn.tax12366.sms.outbound.MessagePhone;
import cn.tax12366.sms.outbound.MessageSearch;
import cn.tax12366.sms.outbound.MessageView;
import cn.tax12366.sms.outbound.UnknownMessage;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.Page;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A policy for the taxpayers of a county, and an integrity reminder for its people: each is there
 * for those whom it concerns, and for nobody else.
 */
@Tag("R7.4g")
@Tag("R7.4h")
@Tag("A10")
class NoticeCirclesTest {

  private static final String OFFICE = "14101050011";
  private static final String OFFICE_APPROVER = "14101050012";
  private static final String CITY_OFFICE = "14101000011";
  private static final String SUPERVISOR = "14100000021";
  private static final String TECHNICIAN = "14100000022";
  private static final AuthorityCode PROVINCE = AuthorityCode.of("14100000000");
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 11);
  private static final String REASON = "纳税人来电核对";

  private static final List<String> SERVING_TAXPAYERS =
      List.of(COUNTY_OPERATOR, COUNTY_APPROVER, CITY_OPERATOR);
  private static final List<String> GENERAL_OFFICES = List.of(OFFICE, OFFICE_APPROVER, CITY_OFFICE);

  private Province province;
  private PhoneNumber taxpayer;
  private PhoneNumber official;
  private String policy;
  private String integrity;
  private long toTaxpayer;
  private long toOfficial;

  private void in(TestDatabase database) {
    province = Province.toReform(database);
    OrganisationRegister register = province.container.get(OrganisationRegister.class);
    DepartmentKind office = DepartmentKind.GENERAL_OFFICE;
    appoint(register, OFFICE, JINSHUI, office, OfficerRole.OPERATOR);
    appoint(register, OFFICE_APPROVER, JINSHUI, office, OfficerRole.APPROVER);
    appoint(register, CITY_OFFICE, ZHENGZHOU, office, OfficerRole.OPERATOR);
    appoint(
        register,
        SUPERVISOR,
        PROVINCE,
        DepartmentKind.TAX_SERVICE_OFFICE,
        OfficerRole.BUSINESS_OPERATION);
    appoint(
        register,
        TECHNICIAN,
        PROVINCE,
        DepartmentKind.INFORMATION_CENTRE,
        OfficerRole.TECHNICAL_OPERATION);
    province.execute("update officer set must_change_password = false");
    province.mayPublish(COUNTY_OPERATOR, "EXTERNAL");
    province.mayPublish(OFFICE, "INTERNAL");
    taxpayer = province.taxpayer(JINSHUI).wantsNotices().known();
    official = PhoneNumber.of("15400000101");
    province
        .container
        .as(OFFICE)
        .get(StaffMaintenance.class)
        .add(
            new NewStaff(
                OfficerCode.of("14101050991"),
                new StaffTerms("职员一", JINSHUI, DepartmentKind.COLLECTION_SECTION, null),
                official,
                false));
    policy = waiting(COUNTY_OPERATOR, "POLICY", "小规模纳税人减免");
    integrity = waiting(OFFICE, "INTEGRITY", "廉政提醒");
  }

  private static void appoint(
      OrganisationRegister register,
      String code,
      AuthorityCode unit,
      DepartmentKind department,
      OfficerRole role) {
    register.appoint(new NewOfficer(OfficerCode.of(code), "冯示例", unit, department, Set.of(role)));
  }

  private String waiting(String author, String kind, String title) {
    PublicationDrafting drafting = as(author, PublicationDrafting.class);
    String notice =
        drafting.prepare(
            new PublicationDraft(
                kind,
                title,
                "{name}：请留意" + title + "。",
                AudienceTerms.everybody(JINSHUI),
                null,
                LAST_DAY));
    drafting.submit(notice);
    return notice;
  }

  private void sent() {
    for (String approver : List.of(COUNTY_APPROVER, OFFICE_APPROVER)) {
      Approvals approvals = as(approver, Approvals.class);
      assertThat(approvals.waitingForMe()).as("his own alone").hasSize(1);
      approvals.approve(approvals.waitingForMe().get(0).getId());
    }
    province.tick("2026-12-10T10:00");
    toTaxpayer = messageTo(taxpayer);
    toOfficial = messageTo(official);
  }

  private long messageTo(PhoneNumber phone) {
    return province.number(
        "select id from outbound_message where phone = '" + Province.sealed(phone) + "'");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.2b")
  void neitherListNorSearchShowsWhatIsForOthers(TestDatabase database) {
    in(database);
    sent();

    for (String officer : GENERAL_OFFICES) {
      shows(officer, Map.of(integrity, official), Map.of(policy, taxpayer));
    }
    for (String officer : SERVING_TAXPAYERS) {
      shows(officer, Map.of(policy, taxpayer), Map.of(integrity, official));
    }
    shows(SUPERVISOR, Map.of(policy, taxpayer, integrity, official), Map.of());
  }

  /** What he does not see is tried before what he sees. */
  private void shows(
      String officer, Map<String, PhoneNumber> seen, Map<String, PhoneNumber> unseen) {
    AuthorityCode area = unitOf(officer);
    unseen.forEach(
        (notice, phone) -> {
          String kind = notice.equals(policy) ? "POLICY" : "INTEGRITY";
          assertThat(
                  as(officer, NoticeList.class)
                      .find(new NoticeCriteria(null, kind, null, null, null, 0, 10))
                      .total())
              .as(officer + " by the kind")
              .isZero();
          assertThat(found(officer, area, null, phone).total())
              .as(officer + " by the phone")
              .isZero();
          assertThat(found(officer, area, origin(notice), null).total())
              .as(officer + " by the batch")
              .isZero();
          assertThat(as(officer, MessageLife.class).of(area, messageTo(phone)))
              .as(officer + " by the number of the message")
              .isEmpty();
        });
    Page<NoticeView> listed = as(officer, NoticeList.class).find(NoticeCriteria.all(0, 10));
    assertThat(listed.rows())
        .as(officer)
        .extracting(NoticeView::getPublicId)
        .containsExactlyInAnyOrderElementsOf(seen.keySet());
    assertThat(listed.total()).isEqualTo(seen.size());
    seen.forEach(
        (notice, phone) -> {
          assertThat(found(officer, area, null, phone).rows())
              .extracting(MessageView::getOrigin)
              .containsExactly(origin(notice));
          assertThat(found(officer, area, origin(notice), null).total()).isOne();
          assertThat(as(officer, MessageLife.class).of(area, messageTo(phone))).isPresent();
        });
  }

  private Page<MessageView> found(
      String officer, AuthorityCode area, String origin, PhoneNumber phone) {
    return as(officer, MessageSearch.class)
        .find(new MessageCriteria(area, origin, phone, null, 0, 10));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatIsForOthersIsAnsweredAsIfItDidNotExist(TestDatabase database) {
    in(database);
    sent();

    for (String officer : GENERAL_OFFICES) {
      opensNothingOf(policy, toTaxpayer, officer);
    }
    for (String officer : SERVING_TAXPAYERS) {
      opensNothingOf(integrity, toOfficial, officer);
    }
    for (String officer : List.of(OFFICE, CITY_OFFICE, SUPERVISOR)) {
      opens(integrity, officer);
    }
    for (String officer : List.of(COUNTY_OPERATOR, CITY_OPERATOR, SUPERVISOR)) {
      opens(policy, officer);
    }
    assertThat(as(COUNTY_OPERATOR, MessagePhone.class).reveal(toTaxpayer, REASON))
        .isEqualTo(taxpayer.digits());
  }

  private void opensNothingOf(String notice, long message, String officer) {
    List<Consumer<String>> looks =
        List.of(
            name -> as(officer, NoticeList.class).get(name),
            name -> as(officer, NoticeList.class).merged(name),
            name -> as(officer, NoticeList.class).samples(name, 10),
            name -> as(officer, NoticeProgress.class).of(name),
            name -> as(officer, NoticeProgress.class).courseOf(name),
            name -> as(officer, NoticeProgress.class).writtenDown(name),
            name -> as(officer, NoticeProgress.class).waitsForFilings(name),
            name -> as(officer, PublicationDrafting.class).receiversOf(name),
            name -> as(officer, NoticeSubmission.class).begin(name),
            name -> as(officer, NoticeSubmission.class).withdraw(name),
            name -> as(officer, PublicationDrafting.class).submit(name));
    for (Consumer<String> look : looks) {
      answersAlike(() -> look.accept(notice), () -> look.accept("nosuchnotice"), notice);
    }
    AuthorityCode area = unitOf(officer);
    assertThatThrownBy(() -> as(officer, MessageLife.class).get(area, message))
        .as(officer)
        .isInstanceOf(UnknownMessage.class);
    if (SERVING_TAXPAYERS.contains(officer) && !officer.equals(COUNTY_APPROVER)) {
      assertThatThrownBy(() -> as(officer, MessagePhone.class).reveal(message, REASON))
          .isInstanceOf(UnknownMessage.class);
    }
  }

  /** The same refusal in the same words but for the name that was given. */
  private static void answersAlike(
      ThrowingCallable foreign, ThrowingCallable missing, String notice) {
    Throwable none = catchThrowable(missing);
    Throwable answer = catchThrowable(foreign);
    assertThat(none).isInstanceOf(NoSuchNotice.class);
    assertThat(answer).isInstanceOf(NoSuchNotice.class);
    assertThat(answer.getMessage()).isEqualTo(none.getMessage().replace("nosuchnotice", notice));
  }

  private void opens(String notice, String officer) {
    assertThat(as(officer, NoticeList.class).get(notice).getPublicId()).isEqualTo(notice);
    assertThat(as(officer, NoticeList.class).samples(notice, 10)).hasSize(1);
    assertThat(as(officer, NoticeProgress.class).of(notice).getTotal()).isOne();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R5.2")
  void nobodyStopsWhatDoesNotConcernHim(TestDatabase database) {
    in(database);
    sent();

    for (String officer : GENERAL_OFFICES) {
      controlsNothingOf(policy, officer);
    }
    for (String officer : SERVING_TAXPAYERS) {
      controlsNothingOf(integrity, officer);
    }
    assertThat(province.strings("select distinct status from notice")).containsExactly("RELEASED");
    assertThat(province.strings("select distinct status from outbound_batch"))
        .containsExactly("RELEASED");
    assertThat(
            province.strings(
                "select distinct subject || ' ' || detail from audit_entry where actor = '"
                    + OFFICE
                    + "' and act = 'access.control_sending' and outcome = 'REFUSED'"))
        .as("that they tried is known to those who supervise")
        .containsExactly(origin(policy) + " CIRCLE");
    controls(policy, CITY_OPERATOR, COUNTY_APPROVER, COUNTY_OPERATOR);
    controls(integrity, CITY_OFFICE, OFFICE_APPROVER, SUPERVISOR);
  }

  private void controlsNothingOf(String notice, String officer) {
    NoticeControl control = as(officer, NoticeControl.class);
    answersAlike(() -> control.stop(notice), () -> control.stop("nosuchnotice"), notice);
    answersAlike(() -> control.pause(notice), () -> control.pause("nosuchnotice"), notice);
    answersAlike(() -> control.resume(notice), () -> control.resume("nosuchnotice"), notice);
  }

  private void controls(String notice, String pausing, String resuming, String stopping) {
    as(pausing, NoticeControl.class).pause(notice);
    as(resuming, NoticeControl.class).resume(notice);
    as(stopping, NoticeControl.class).stop(notice);
    assertThat(as(stopping, NoticeList.class).get(notice).getStatus())
        .isEqualTo(NoticeStatus.STOPPED);
  }

  /** Reading A22: it follows how sending goes, and reads no message. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("A22")
  @Tag("R6.4")
  void theInformationCentreSeesThatSomethingGoesAndNoWordOfIt(TestDatabase database) {
    in(database);
    sent();

    for (String notice : List.of(policy, integrity)) {
      assertThatThrownBy(() -> as(TECHNICIAN, NoticeList.class).samples(notice, 10))
          .isInstanceOf(NotPermitted.class);
      assertThatThrownBy(() -> found(TECHNICIAN, PROVINCE, origin(notice), null))
          .isInstanceOf(NotPermitted.class);
      assertThatThrownBy(() -> as(TECHNICIAN, NoticeControl.class).stop(notice))
          .isInstanceOf(NotPermitted.class);
      assertThat(as(TECHNICIAN, NoticeList.class).get(notice).getBody()).isNull();
      assertThat(as(TECHNICIAN, NoticeProgress.class).of(notice).getTotal()).isOne();
      assertThat(as(SUPERVISOR, NoticeList.class).get(notice).getBody()).contains("请留意");
    }
    assertThat(as(TECHNICIAN, NoticeList.class).find(NoticeCriteria.all(0, 10)).rows())
        .hasSize(2)
        .allMatch(row -> row.getBody() == null);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theCalendarOfWhatWillBeSentLeavesOutWhatIsForOthers(TestDatabase database) {
    in(database);
    province.ruleInForce(ZHENGZHOU);

    assertThat(as(OFFICE, ReminderRules.class).reminding()).isEmpty();
    assertThat(planned(OFFICE)).containsExactly("廉政提醒");
    assertThat(planned(COUNTY_OPERATOR)).containsExactly("小规模纳税人减免");
    assertThat(as(COUNTY_OPERATOR, ReminderRules.class).reminding()).hasSize(1);
    assertThat(planned(SUPERVISOR)).containsExactlyInAnyOrder("廉政提醒", "小规模纳税人减免");
    assertThat(as(TECHNICIAN, SendingCalendar.class).from(null).getDays())
        .as("how many have not filed is not the information centre's to see")
        .anyMatch(day -> !day.getRules().isEmpty())
        .allMatch(day -> day.getRules().stream().allMatch(rule -> rule.getUnfiled() == null));
  }

  private List<String> planned(String officer) {
    return as(officer, SendingCalendar.class).from(null).getDays().stream()
        .flatMap(day -> day.getNotices().stream())
        .map(planned -> planned.getNotice().getTitle())
        .toList();
  }

  /** A correction names the notice it corrects by a number, which can be guessed. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aCorrectionOfWhatIsForOthersTellsNotEvenItsTitle(TestDatabase database) {
    in(database);
    sent();
    long number = province.number("select id from notice where public_id = '" + policy + "'");

    assertThatThrownBy(
            () ->
                as(OFFICE, PublicationDrafting.class)
                    .measure("INTEGRITY", "{name}：更正。", AudienceTerms.receiversOf(number, JINSHUI)))
        .isInstanceOf(NoSuchNotice.class)
        .hasMessageNotContaining("小规模");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R10.3c")
  void aTestToTheOwnPhoneConcernsWhomTheNoticeWill(TestDatabase database) {
    in(database);
    province.execute("update staff_contact set officer_code = '" + OFFICE + "'");

    TestSent sent =
        as(OFFICE, TestSending.class)
            .ofPublication("INTEGRITY", "{name}：廉政。", AudienceTerms.everybody(JINSHUI), 0);

    for (String officer : SERVING_TAXPAYERS) {
      assertThat(found(officer, JINSHUI, null, official).total()).as(officer).isZero();
    }
    assertThat(sent.getMessageId()).isNotNull();
    assertThat(found(OFFICE_APPROVER, JINSHUI, null, official).rows())
        .extracting(MessageView::getId)
        .containsExactly(sent.getMessageId());
  }

  /** The script of the release that divides them, upon what was sent before. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatWasSentBeforeConcernsWhomItsKindSays(TestDatabase database) throws IOException {
    in(database);
    sent();
    province.execute("update staff_contact set officer_code = '" + OFFICE + "'");
    as(OFFICE, TestSending.class)
        .ofPublication("INTEGRITY", "{name}：廉政。", AudienceTerms.everybody(JINSHUI), 0);
    List<String> divided = circles();
    assertThat(divided).hasSize(3).contains(origin(policy) + " TAXPAYERS");
    province.execute("update outbound_batch set circle = 'TAXPAYERS'");

    for (String statement : migration().split(";")) {
      if (statement.strip().startsWith("update")) {
        province.execute(statement);
      }
    }

    assertThat(circles()).isEqualTo(divided);
  }

  private List<String> circles() {
    return province.strings("select origin || ' ' || circle from outbound_batch order by id");
  }

  private static String migration() throws IOException {
    try (InputStream script =
        NoticeCirclesTest.class.getResourceAsStream("/db/migration/V47__circle_of_batches.sql")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8).replaceAll("--.*", "");
    }
  }

  private String origin(String notice) {
    return province
        .strings("select 'notice:' || id from notice where public_id = '" + notice + "'")
        .get(0);
  }

  private AuthorityCode unitOf(String officer) {
    return AuthorityCode.of(
        province
            .strings("select authority_code from officer where code = '" + officer + "'")
            .get(0));
  }

  private <T> T as(String officer, Class<T> service) {
    return province.container.as(officer).get(service);
  }
}
