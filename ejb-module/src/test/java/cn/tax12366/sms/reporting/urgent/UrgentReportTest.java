package cn.tax12366.sms.reporting.urgent;

import static cn.tax12366.sms.Province.ERQI;
import static cn.tax12366.sms.Province.JINSHUI;
import static cn.tax12366.sms.Province.ZHENGZHOU;
import static cn.tax12366.sms.organisation.DepartmentKind.GENERAL_OFFICE;
import static cn.tax12366.sms.organisation.DepartmentKind.TAX_SERVICE_OFFICE;
import static cn.tax12366.sms.organisation.OfficerRole.ADMINISTRATOR;
import static cn.tax12366.sms.organisation.OfficerRole.APPROVER;
import static cn.tax12366.sms.organisation.OfficerRole.BUSINESS_OPERATION;
import static cn.tax12366.sms.organisation.OfficerRole.OPERATOR;
import static cn.tax12366.sms.organisation.OrganisationFixtures.PROVINCE_CODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.addressbook.staff.NewStaff;
import cn.tax12366.sms.addressbook.staff.StaffMaintenance;
import cn.tax12366.sms.addressbook.staff.StaffTerms;
import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.notices.PublicationDraft;
import cn.tax12366.sms.notices.PublicationDrafting;
import cn.tax12366.sms.notices.audience.published.AudienceTerms;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.outbound.dispatch.SentNow;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the report of a day has of what left outside the sending window. */
@Tag("A3")
@Tag("R5.2")
class UrgentReportTest {

  private static final String AUTHOR = "14100000011";
  private static final String SECOND = "14100000012";
  private static final String BUSINESS = "14100000092";
  private static final String OFFICE = "14101050011";
  private static final String OFFICE_APPROVER = "14101050012";
  private static final String COUNTY_ADMINISTRATOR = "14101050091";
  private static final String NEIGHBOUR = "14101030091";
  private static final String CITY_ADMINISTRATOR = "14101000091";
  private static final String REASON = "今晚突发停电，明早无法开门";
  private static final LocalDate THE_DAY = LocalDate.of(2026, 12, 10);

  private Province province;

  private void in(TestDatabase database) {
    province = Province.toReform(database);
    appoint(AUTHOR, "冯示例", PROVINCE_CODE, TAX_SERVICE_OFFICE, OPERATOR);
    appoint(SECOND, "陈样本", PROVINCE_CODE, TAX_SERVICE_OFFICE, APPROVER);
    appoint(BUSINESS, "钱样本", PROVINCE_CODE, TAX_SERVICE_OFFICE, BUSINESS_OPERATION);
    appoint(OFFICE, "褚示例", JINSHUI, GENERAL_OFFICE, OPERATOR);
    appoint(OFFICE_APPROVER, "卫样本", JINSHUI, GENERAL_OFFICE, APPROVER);
    appoint(COUNTY_ADMINISTRATOR, "蒋示例", JINSHUI, GENERAL_OFFICE, ADMINISTRATOR);
    appoint(NEIGHBOUR, "沈样本", ERQI, GENERAL_OFFICE, ADMINISTRATOR);
    appoint(CITY_ADMINISTRATOR, "韩示例", ZHENGZHOU, GENERAL_OFFICE, ADMINISTRATOR);
    province.execute("update officer set must_change_password = false");
    province.mayPublish(OFFICE, "INTERNAL");
    province
        .container
        .as(OFFICE)
        .get(StaffMaintenance.class)
        .add(
            new NewStaff(
                OfficerCode.of("14101050991"),
                new StaffTerms("职员一", JINSHUI, DepartmentKind.COLLECTION_SECTION, null),
                PhoneNumber.of("15400000101"),
                false));
  }

  private void appoint(
      String code, String name, AuthorityCode unit, DepartmentKind department, OfficerRole role) {
    province
        .container
        .as("system")
        .get(OrganisationRegister.class)
        .appoint(new NewOfficer(OfficerCode.of(code), name, unit, department, Set.of(role)));
  }

  @AfterEach
  void close() {
    province.close();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void hasExactlyWhatLeftOutsideTheWindowOnItsDay(TestDatabase database) {
    in(database);
    province.taxpayer(JINSHUI).wantsNotices().known();
    province.taxpayer(ERQI).wantsNotices().known();
    released(AUTHOR, SECOND, "MEETING", "会议", PROVINCE_CODE, null, "2026-12-10T16:00");
    released(AUTHOR, SECOND, "MEETING", "白天", PROVINCE_CODE, REASON, "2026-12-10T16:01");
    SentNow.in(province, "2026-12-10T17:00");
    released(AUTHOR, SECOND, "MEETING", "次日", PROVINCE_CODE, null, "2026-12-10T19:00");
    released(AUTHOR, SECOND, "POLICY", "停电", PROVINCE_CODE, REASON, "2026-12-10T22:00");
    SentNow.in(province, "2026-12-10T22:00");
    released(OFFICE, OFFICE_APPROVER, "INTERNAL_NOTICE", "值班", JINSHUI, REASON, "2026-12-10T23:00");
    SentNow.in(province, "2026-12-10T23:59:59");

    assertThat(written("2026-12-10T23:59")).as("the day is not over").isZero();
    assertThat(written("2026-12-11T00:00")).isOne();

    UrgentDay day = reporting(BUSINESS).get(THE_DAY);
    assertThat(day.getNotices()).isEqualTo(2);
    assertThat(day.getMessages()).isEqualTo(3);
    assertThat(day.getOpen()).isEqualTo(LocalTime.of(8, 0));
    List<UrgentNotice> notices = reporting(BUSINESS).notices(THE_DAY, 0, 50).rows();
    assertThat(notices).extracting(UrgentNotice::getTitle).containsExactly("停电", "值班");
    UrgentNotice first = notices.get(0);
    assertThat(first.getIssuer()).isEqualTo(PROVINCE_CODE);
    assertThat(first.kindName(Locale.CHINESE)).isEqualTo("税收政策");
    assertThat(first.kindName(Locale.ENGLISH)).isEqualTo("Tax policy");
    assertThat(first.getReason()).isEqualTo(REASON);
    assertThat(first.getAuthorName()).isEqualTo("冯示例");
    assertThat(first.getApprovers())
        .extracting(UrgentNotice.Approver::getName)
        .containsExactly("陈样本");
    assertThat(first.getMessages()).isEqualTo(2);
    assertThat(first.getFirst()).isEqualTo(Instant.parse("2026-12-10T14:00:00Z"));
    assertThat(first.getLast()).isEqualTo(first.getFirst());
    assertThat(notices.get(1).getIssuerName()).contains("金水");
    assertThat(notices.get(1).getFirst()).isEqualTo(Instant.parse("2026-12-10T15:59:59Z"));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isWrittenOnceAlsoOfDaysWithNothingAndNeverChanges(TestDatabase database) {
    in(database);
    province.taxpayer(JINSHUI).wantsNotices().known();
    released(AUTHOR, SECOND, "POLICY", "停电", PROVINCE_CODE, REASON, "2026-12-10T22:00");
    SentNow.in(province, "2026-12-10T22:00");
    assertThat(written("2026-12-13T09:00")).as("three days are over").isEqualTo(3);

    province.execute("update notice set urgent_reason = '另一个理由', title = '改名'");
    province.execute("update outbound_message set status = 'FAILED'");
    province.execute("update officer set real_name = '改名' where code = '" + AUTHOR + "'");

    assertThat(written("2026-12-13T09:01")).isZero();
    assertThat(reporting(BUSINESS).days(0, 50).rows())
        .extracting(UrgentDay::getDay, UrgentDay::isNothing)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(LocalDate.of(2026, 12, 12), true),
            org.assertj.core.api.Assertions.tuple(LocalDate.of(2026, 12, 11), true),
            org.assertj.core.api.Assertions.tuple(THE_DAY, false));
    UrgentNotice told = reporting(BUSINESS).notices(THE_DAY, 0, 50).rows().get(0);
    assertThat(told.getReason()).isEqualTo(REASON);
    assertThat(told.getTitle()).isEqualTo("停电");
    assertThat(told.getAuthorName()).isEqualTo("冯示例");
    assertThatThrownBy(() -> reporting(BUSINESS).get(LocalDate.of(2026, 12, 13)))
        .isInstanceOf(NoSuchUrgentDay.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void waitsWhileSomethingOfTheDayIsOnTheWireAndCountsWhatIsInDoubt(TestDatabase database) {
    in(database);
    province.taxpayer(JINSHUI).wantsNotices().known();
    released(AUTHOR, SECOND, "POLICY", "停电", PROVINCE_CODE, REASON, "2026-12-10T22:00");
    SentNow.in(province, "2026-12-10T23:59");
    province.execute("update outbound_message set status = 'SUBMITTING'");
    assertThat(written("2026-12-11T00:00")).isZero();

    province.execute("update outbound_message set status = 'IN_DOUBT'");

    assertThat(written("2026-12-11T00:01")).isOne();
    assertThat(reporting(BUSINESS).get(THE_DAY).getMessages()).isOne();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isReadByEverySuperiorForHisArea(TestDatabase database) {
    in(database);
    province.taxpayer(JINSHUI).wantsNotices().known();
    released(AUTHOR, SECOND, "POLICY", "停电", PROVINCE_CODE, REASON, "2026-12-10T22:00");
    released(OFFICE, OFFICE_APPROVER, "INTERNAL_NOTICE", "值班", JINSHUI, REASON, "2026-12-10T22:00");
    SentNow.in(province, "2026-12-10T22:00");
    written("2026-12-11T00:00");

    assertThat(titles(BUSINESS)).containsExactlyInAnyOrder("停电", "值班");
    assertThat(titles(CITY_ADMINISTRATOR)).containsExactly("值班");
    assertThat(titles(COUNTY_ADMINISTRATOR)).containsExactly("值班");
    assertThat(titles(NEIGHBOUR)).isEmpty();
    assertThat(reporting(NEIGHBOUR).get(THE_DAY).isNothing()).isTrue();
    assertThat(reporting(CITY_ADMINISTRATOR).get(THE_DAY).getMessages()).isOne();
    for (String stranger : List.of(AUTHOR, OFFICE, OFFICE_APPROVER)) {
      assertThatThrownBy(() -> reporting(stranger).days(0, 50)).isInstanceOf(NotPermitted.class);
      assertThatThrownBy(() -> reporting(stranger).get(THE_DAY)).isInstanceOf(NotPermitted.class);
      assertThatThrownBy(() -> reporting(stranger).notices(THE_DAY, 0, 50))
          .isInstanceOf(NotPermitted.class);
    }
  }

  private List<String> titles(String officer) {
    return reporting(officer).notices(THE_DAY, 0, 50).rows().stream()
        .map(UrgentNotice::getTitle)
        .toList();
  }

  private void released(
      String author,
      String approver,
      String kind,
      String title,
      AuthorityCode area,
      String reason,
      String at) {
    province.container.at(at);
    PublicationDrafting drafting = province.container.as(author).get(PublicationDrafting.class);
    String notice =
        drafting.prepare(
            new PublicationDraft(
                kind,
                title,
                "{name}：" + title + "，请知悉。",
                AudienceTerms.everybody(area),
                null,
                LocalDate.of(2026, 12, 14),
                reason,
                List.of()));
    drafting.submit(notice);
    Approvals approvals = province.container.as(approver).get(Approvals.class);
    approvals.waitingForMe().forEach(each -> approvals.approve(each.getId()));
    province.tick(at);
  }

  private int written(String at) {
    province.container.at(at);
    int days = 0;
    while (province.container.as("system").get(UrgentReportWriting.class).writeNext()) {
      days++;
    }
    return days;
  }

  private UrgentReporting reporting(String officer) {
    return province.container.as(officer).get(UrgentReporting.class);
  }
}
