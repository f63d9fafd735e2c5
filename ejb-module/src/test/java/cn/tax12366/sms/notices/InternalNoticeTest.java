package cn.tax12366.sms.notices;

import static cn.tax12366.sms.Province.CITY_OPERATOR;
import static cn.tax12366.sms.Province.COUNTY_OPERATOR;
import static cn.tax12366.sms.Province.JINSHUI;
import static cn.tax12366.sms.Province.ZHENGZHOU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.addressbook.staff.NewStaff;
import cn.tax12366.sms.addressbook.staff.StaffMaintenance;
import cn.tax12366.sms.addressbook.staff.StaffTerms;
import cn.tax12366.sms.approval.ApprovalView;
import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.notices.audience.published.AudienceTerms;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.organisation.administration.PublishingNotGranted;
import cn.tax12366.sms.outbound.ReleaseCheck;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a general office tells the tax officials of its area. */
@Tag("R4.4b")
@Tag("R4.6")
@Tag("R7.4h")
class InternalNoticeTest {

  private static final String OFFICE = "14101000011";
  private static final String OFFICE_APPROVER = "14101000012";
  private static final String BODY = "{name}：本周五全市系统廉政教育会议，请按时参加。";

  private Province province;

  private void in(TestDatabase database) {
    province = Province.toReform(database);
    OrganisationRegister register = province.container.get(OrganisationRegister.class);
    appoint(register, OFFICE, "冯示例", OfficerRole.OPERATOR);
    appoint(register, OFFICE_APPROVER, "陈样本", OfficerRole.APPROVER);
    province.execute("update officer set must_change_password = false");
    province.mayPublish(OFFICE, "INTERNAL");
  }

  private static void appoint(
      OrganisationRegister register, String code, String name, OfficerRole role) {
    register.appoint(
        new NewOfficer(
            OfficerCode.of(code), name, ZHENGZHOU, DepartmentKind.GENERAL_OFFICE, Set.of(role)));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.4e")
  void goesToTheStaffOfTheAreaWithoutAskingForAService(TestDatabase database) {
    in(database);
    PhoneNumber office = staff(1, ZHENGZHOU, DepartmentKind.GENERAL_OFFICE);
    PhoneNumber section = staff(2, JINSHUI, DepartmentKind.COLLECTION_SECTION);
    PhoneNumber gone = staff(3, JINSHUI, DepartmentKind.COLLECTION_SECTION);
    province.execute("update staff_contact set left_on = date '2026-12-01' where name = '职员三'");

    PublicationMeasure size = drafting(OFFICE).measure("INTEGRITY", BODY, everybody());
    assertThat(size.getSize().getMessages()).isEqualTo(2);
    assertThat(size.getLowestUnitName()).isEqualTo("郑州市税务局");
    assertThat(sent(OFFICE, "INTEGRITY", ofSection(), "14101000001"))
        .as("those of one department")
        .containsExactly(section.digits());
    assertThat(sent(OFFICE, "INTEGRITY", everybody(), "14101000001"))
        .containsExactly(office.digits(), section.digits())
        .doesNotContain(gone.digits());
    assertThat(province.strings("select text from notice_recipient"))
        .allMatch(text -> text.startsWith("【河南税务】职员") && text.endsWith("郑州市税务局冯示例"));
  }

  /** Who approves must be of the general office as well: the service centre is not asked. */
  private List<String> sent(
      String author, String kind, AudienceTerms terms, String ofAnotherDepartment) {
    province.forgetNotices();
    PublicationDrafting drafting = drafting(author);
    String notice =
        drafting.prepare(
            new PublicationDraft(kind, "廉政教育", BODY, terms, null, LocalDate.of(2026, 12, 11)));
    drafting.submit(notice);
    assertThat(approvals(ofAnotherDepartment).waitingForMe()).isEmpty();
    ApprovalView request = approvals(OFFICE_APPROVER).waitingForMe().get(0);
    assertThatThrownBy(() -> approvals(ofAnotherDepartment).approve(request.getId()))
        .isInstanceOf(NotPermitted.class);
    approvals(OFFICE_APPROVER).approve(request.getId());
    province.tick("2026-12-10T10:00");
    return province.handedOver();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.4b")
  void isForNobodyButWhoIsAssignedItInAGeneralOffice(TestDatabase database) {
    in(database);
    staff(1, JINSHUI, DepartmentKind.COLLECTION_SECTION);
    province.mayPublish(CITY_OPERATOR, "EXTERNAL");
    province.mayPublish(COUNTY_OPERATOR, "EXTERNAL");

    assertThatThrownBy(() -> drafting(COUNTY_OPERATOR).measure("INTEGRITY", BODY, of(JINSHUI)))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> drafting(CITY_OPERATOR).measure("INTEGRITY", BODY, everybody()))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> drafting(OFFICE).measure("POLICY", BODY, everybody()))
        .as("nor does the office write to taxpayers (R7.4g)")
        .isInstanceOf(NotPermitted.class);
    province.execute("update publishing_grant set ended_at = current_timestamp");
    assertThatThrownBy(() -> drafting(OFFICE).measure("INTEGRITY", BODY, everybody()))
        .isInstanceOf(PublishingNotGranted.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void leavesOutWhoHasLeftTheServiceBeforeHisTurn(TestDatabase database) {
    in(database);
    staff(1, JINSHUI, DepartmentKind.COLLECTION_SECTION);
    staff(2, JINSHUI, DepartmentKind.COLLECTION_SECTION);
    sent(OFFICE, "INTERNAL_NOTICE", everybody(), "14101000001");
    province.execute("update staff_contact set left_on = date '2026-12-01' where name = '职员一'");
    List<Long> references =
        province.strings("select id from notice_recipient order by id").stream()
            .map(Long::valueOf)
            .toList();

    ReleaseCheck check = province.container.as("system").get(NoticeReleaseCheck.class);
    assertThat(
            check.noLongerWanted(
                province.strings("select origin from outbound_batch").get(0), references))
        .containsExactly(references.get(0));
  }

  private PhoneNumber staff(int number, AuthorityCode unit, DepartmentKind department) {
    PhoneNumber phone = PhoneNumber.of("1540000010" + number);
    String[] names = {"", "职员一", "职员二", "职员三"};
    province
        .container
        .as(OFFICE)
        .get(StaffMaintenance.class)
        .add(
            new NewStaff(
                OfficerCode.of("1410105099" + number),
                new StaffTerms(names[number], unit, department, null),
                phone,
                false));
    return phone;
  }

  private static AudienceTerms everybody() {
    return of(ZHENGZHOU);
  }

  private static AudienceTerms of(AuthorityCode area) {
    return AudienceTerms.everybody(area);
  }

  private static AudienceTerms ofSection() {
    return new AudienceTerms(
        ZHENGZHOU,
        Set.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        Set.of(DepartmentKind.COLLECTION_SECTION),
        null);
  }

  private PublicationDrafting drafting(String officer) {
    return province.container.as(officer).get(PublicationDrafting.class);
  }

  private Approvals approvals(String officer) {
    return province.container.as(officer).get(Approvals.class);
  }
}
