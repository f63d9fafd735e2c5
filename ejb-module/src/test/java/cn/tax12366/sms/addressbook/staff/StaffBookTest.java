package cn.tax12366.sms.addressbook.staff;

import static cn.tax12366.sms.addressbook.staff.StaffOfACounty.CODE;
import static cn.tax12366.sms.addressbook.staff.StaffOfACounty.PHONE;
import static cn.tax12366.sms.addressbook.staff.StaffOfACounty.person;
import static cn.tax12366.sms.addressbook.staff.StaffOfACounty.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.addressbook.search.BookUpkeep;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.organisation.disclosure.RevealNeedsReason;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.PhoneReached;
import cn.tax12366.sms.shared.PhoneUnreachable;
import cn.tax12366.sms.shared.PhonesHeardOf;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R7.2a")
@Tag("R7.2b")
class StaffBookTest {

  private static final Instant THEN = Instant.parse("2026-12-10T01:30:00Z");

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aPersonIsFoundByCodeNameInitialsAndPhone(TestDatabase database) {
    StaffOfACounty staff = new StaffOfACounty(database);
    // Read Zēng as a surname, and Céng everywhere else.
    staff.county().add(person(1, "曾示例", Province.JINSHUI));
    staff.county().add(person(2, "钱样本", Province.BRANCH));
    staff.county().add(new NewStaff(CODE, terms("Ann 100%", Province.JINSHUI), null, false));

    assertThat(staff.found("曾")).containsExactly("曾示例");
    assertThat(staff.found("样本")).containsExactly("钱样本");
    assertThat(staff.found("zsl")).containsExactly("曾示例");
    assertThat(staff.found("Q Y")).containsExactly("钱样本");
    assertThat(staff.found("csl")).isEmpty();
    assertThat(staff.found("14199060002")).containsExactly("钱样本");
    assertThat(staff.found("1419906")).hasSize(3);
    assertThat(staff.found("%")).as("a wildcard is none").isEmpty();
    assertThat(
            staff.found(
                new StaffCriteria(Province.JINSHUI, null, PHONE, null, false, false, 0, 10)))
        .containsExactly("曾示例");
    assertThat(
            staff.found(new StaffCriteria(Province.JINSHUI, null, null, null, true, false, 0, 10)))
        .containsExactly("Ann 100%");
    assertThat(staff.found(StaffCriteria.of(Province.BRANCH, 0, 10))).containsExactly("钱样本");
    assertThat(
            staff.found(
                new StaffCriteria(
                    Province.JINSHUI,
                    null,
                    null,
                    DepartmentKind.GENERAL_OFFICE,
                    false,
                    false,
                    0,
                    10)))
        .isEmpty();
    // Below the bureau, though its code comes last.
    assertThat(staff.found(StaffCriteria.of(Province.JINSHUI, 2, 10))).containsExactly("钱样本");
    assertThat(
            staff
                .book(Province.COUNTY_OPERATOR)
                .find(StaffCriteria.of(Province.JINSHUI, 2, 1))
                .total())
        .isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aNeighboursPeopleAreNotThereAndThoseBelowAre(TestDatabase database) {
    StaffOfACounty staff = new StaffOfACounty(database);
    long id = staff.county().add(person(1, "钱示例", Province.JINSHUI));
    int version = staff.file(id).getVersion();
    StaffBook neighbours = staff.book(Province.JIYUAN_OPERATOR);
    StaffMaintenance neighbour = staff.keeper(Province.JIYUAN_OPERATOR);

    assertThatThrownBy(() -> neighbours.get(id)).isInstanceOf(NoSuchStaffInArea.class);
    assertThatThrownBy(() -> neighbours.reveal(id, "核对联系方式")).isInstanceOf(NoSuchStaffInArea.class);
    assertThatThrownBy(() -> neighbours.find(StaffCriteria.of(Province.JINSHUI, 0, 10)))
        .isInstanceOf(NotPermitted.class);
    assertThat(neighbours.find(StaffCriteria.of(Province.JIYUAN, 0, 10)).total()).isZero();
    assertThatThrownBy(() -> neighbour.change(id, version, terms("冯样本", Province.JIYUAN)))
        .isInstanceOf(NoSuchStaffInArea.class);
    assertThatThrownBy(() -> neighbour.reachAt(id, version, Optional.empty()))
        .isInstanceOf(NoSuchStaffInArea.class);
    assertThatThrownBy(() -> neighbour.leave(id, version, LocalDate.of(2026, 12, 1)))
        .isInstanceOf(NoSuchStaffInArea.class);
    assertThatThrownBy(() -> neighbour.add(person(2, "冯样本", Province.JINSHUI)))
        .isInstanceOf(NotPermitted.class);
    StaffMaintenance city = staff.keeper(Province.CITY_OPERATOR);
    city.change(id, version, terms("钱示例", Province.ERQI));
    assertThatThrownBy(() -> staff.file(id))
        .as("the city has moved the person to another county")
        .isInstanceOf(NoSuchStaffInArea.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void operatorsKeepItAndApproversReadItAndAdministratorsDoNeither(TestDatabase database) {
    StaffOfACounty staff = new StaffOfACounty(database);
    long id = staff.county().add(person(1, "钱示例", Province.JINSHUI));
    String office = "14199060191";
    String administrator = "14199060192";
    appoint(staff, office, OfficerRole.OPERATOR);
    appoint(staff, administrator, OfficerRole.ADMINISTRATOR);

    assertThat(staff.book(Province.COUNTY_APPROVER).get(id).isMaintainable()).isFalse();
    assertThatThrownBy(
            () -> staff.keeper(Province.COUNTY_APPROVER).add(person(2, "孙示例", Province.JINSHUI)))
        .isInstanceOf(NotPermitted.class);
    assertThat(staff.book(office).get(id).isMaintainable())
        .as("who writes to staff keeps their phones")
        .isTrue();
    staff.keeper(office).add(person(2, "孙示例", Province.JINSHUI));
    assertThatThrownBy(() -> staff.book(administrator).get(id)).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> staff.keeper(administrator).add(person(3, "周示例", Province.JINSHUI)))
        .isInstanceOf(NotPermitted.class);
    staff.province.execute("delete from staff_change");
    staff.province.execute("delete from staff_contact");
    staff.province.execute("delete from officer_role where officer_code like '1419906%'");
    staff.province.execute("delete from officer where code like '1419906%'");
  }

  private static void appoint(StaffOfACounty staff, String code, OfficerRole role) {
    staff
        .province
        .container
        .as("system")
        .get(OrganisationRegister.class)
        .appoint(
            new NewOfficer(
                OfficerCode.of(code),
                "吴样本",
                Province.JINSHUI,
                DepartmentKind.GENERAL_OFFICE,
                Set.of(role)));
    staff.province.execute("update officer set must_change_password = false");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R10.1c")
  void aPhoneIsToldInFullForAReasonAndThatIsOnRecord(TestDatabase database) {
    StaffOfACounty staff = new StaffOfACounty(database);
    long id = staff.county().add(person(1, "钱示例", Province.JINSHUI));
    StaffBook book = staff.book(Province.COUNTY_OPERATOR);

    assertThatThrownBy(() -> book.reveal(id, "")).isInstanceOf(RevealNeedsReason.class);
    assertThat(book.reveal(id, "核对值班人员电话")).isEqualTo(PHONE.digits());

    assertThat(
            staff.province.strings(
                "select concat(subject, ' ', detail) from audit_entry where act = 'phone.revealed'"
                    + " and outcome = 'DONE'"))
        .containsExactly("staff:" + id + " 154****7001: 核对值班人员电话");
    assertThatThrownBy(() -> staff.book(Province.COUNTY_APPROVER).reveal(id, "核对值班人员电话"))
        .isInstanceOf(NotPermitted.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.2e")
  void aCarriersWordIsHeededAndNeverClearsWhatAPersonHasCalledWrong(TestDatabase database) {
    StaffOfACounty staff = new StaffOfACounty(database);
    long byHand = staff.county().add(person(1, "钱示例", Province.JINSHUI));
    long byCarrier =
        staff.county().add(new NewStaff(CODE_2, terms("孙样本", Province.JINSHUI), PHONE, false));
    staff.county().markWrong(byHand, staff.file(byHand).getVersion(), "已换号");
    int version = staff.file(byCarrier).getVersion();

    hear(
        staff, new PhonesHeardOf(List.of(new PhoneUnreachable(PHONE, "DB:0101", THEN)), List.of()));
    hear(
        staff, new PhonesHeardOf(List.of(new PhoneUnreachable(PHONE, "DB:0101", THEN)), List.of()));

    assertThat(staff.file(byCarrier).getLine().isReachable()).isFalse();
    assertThat(staff.file(byCarrier).getLine().getVoidSince()).isEqualTo(THEN);
    assertThat(staff.history(byCarrier)).startsWith(StaffAct.PHONE_VOID, StaffAct.PHONE_ADDED);
    assertThat(staff.file(byCarrier).getVersion()).isEqualTo(version);
    hear(
        staff, new PhonesHeardOf(List.of(), List.of(new PhoneReached(PHONE, THEN.plusSeconds(9)))));
    assertThat(staff.file(byCarrier).getLine().isReachable()).isTrue();
    assertThat(staff.history(byCarrier)).startsWith(StaffAct.PHONE_REACHED, StaffAct.PHONE_VOID);
    assertThat(staff.file(byHand).getLine().isReachable()).isFalse();
    assertThat(staff.history(byHand)).doesNotContain(StaffAct.PHONE_VOID, StaffAct.PHONE_REACHED);
  }

  private static final OfficerCode CODE_2 = StaffOfACounty.code(2);

  private static void hear(StaffOfACounty staff, PhonesHeardOf news) {
    staff.province.container.as("system").get(StaffPhoneFlagging.class).heed(news);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anUpgradeWritesAnewWhatNamesAreFoundBy(TestDatabase database) {
    StaffOfACounty staff = new StaffOfACounty(database);
    staff.county().add(person(1, "曾示例", Province.JINSHUI));
    staff.province.execute(
        "update staff_contact set initials = 'old', search_name = 'old', search_version = 0");

    staff.province.container.as("system").get(BookUpkeep.class).writeEntries();

    assertThat(staff.found("zsl")).containsExactly("曾示例");
    assertThat(staff.found("示例")).containsExactly("曾示例");
  }
}
