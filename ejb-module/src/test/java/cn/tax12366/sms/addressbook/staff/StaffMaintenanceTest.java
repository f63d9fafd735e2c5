package cn.tax12366.sms.addressbook.staff;

import static cn.tax12366.sms.addressbook.staff.StaffOfACounty.CODE;
import static cn.tax12366.sms.addressbook.staff.StaffOfACounty.PHONE;
import static cn.tax12366.sms.addressbook.staff.StaffOfACounty.code;
import static cn.tax12366.sms.addressbook.staff.StaffOfACounty.person;
import static cn.tax12366.sms.addressbook.staff.StaffOfACounty.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.shared.FictitiousNumbers;
import cn.tax12366.sms.shared.MalformedOfficerCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R7.2a")
@Tag("R7.2b")
class StaffMaintenanceTest {

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aPersonIsAddedWithAPhoneThatIsSealedAndShownMasked(TestDatabase database) {
    StaffOfACounty staff = new StaffOfACounty(database);

    long id =
        staff.county().add(new NewStaff(CODE, terms(" 钱示例 ", Province.JINSHUI), PHONE, false));

    StaffFile file = staff.file(id);
    assertThat(file.getLine().getName()).isEqualTo("钱示例");
    assertThat(file.getLine().getUnitName()).isEqualTo("金水区税务局");
    assertThat(file.getLine().getMaskedPhone()).isEqualTo("154****7001");
    assertThat(file.getLine().getAccount()).isEqualTo(StaffLine.Account.NONE);
    assertThat(file.getSourceName()).isEqualTo("李示例");
    assertThat(file.isMaintainable()).isTrue();
    assertThat(staff.history(id)).containsExactly(StaffAct.PHONE_ADDED, StaffAct.ADDED);
    assertThat(staff.province.strings("select phone from staff_contact"))
        .containsExactly(Province.sealed(PHONE));
    assertThat(staff.audited()).containsExactly("staff.added");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatIsUnfitOrKnownAlreadyIsRefusedAndNothingIsKept(TestDatabase database) {
    StaffOfACounty staff = new StaffOfACounty(database);
    staff.county().add(person(1, "钱示例", Province.JINSHUI));
    staff.keeper(Province.JIYUAN_OPERATOR).add(person(2, "冯样本", Province.JIYUAN));

    assertThatThrownBy(() -> OfficerCode.of("1410105"))
        .isInstanceOf(MalformedOfficerCode.class)
        .hasMessageContaining("1410105");
    assertThatThrownBy(() -> staff.county().add(person(1, "孙示例", Province.JINSHUI)))
        .isInstanceOf(StaffKnownAlready.class)
        .hasMessageContainingAll(code(1).digits(), "钱示例", "金水区税务局");
    assertThatThrownBy(() -> staff.county().add(person(2, "孙示例", Province.JINSHUI)))
        .isInstanceOf(StaffKnownElsewhere.class)
        .hasMessageContainingAll(code(2).digits(), "济源市税务局")
        .hasMessageNotContaining("冯样本");
    for (String name : new String[] {null, " ", "钱", "钱\u0007例", "12366", "例".repeat(41)}) {
      assertThatThrownBy(() -> staff.county().add(person(3, name, Province.JINSHUI)))
          .as("%s", name)
          .isInstanceOf(StaffNameUnfit.class);
    }
    StaffTerms wordy = new StaffTerms("孙示例", Province.JINSHUI, null, "科".repeat(41));
    assertThatThrownBy(() -> staff.county().add(new NewStaff(code(3), wordy, null, false)))
        .isInstanceOf(StaffPostUnfit.class);
    StaffTerms elsewhere =
        new StaffTerms("孙示例", Province.JINSHUI, DepartmentKind.INFORMATION_CENTRE, null);
    assertThatThrownBy(() -> staff.county().add(new NewStaff(code(3), elsewhere, null, false)))
        .isInstanceOf(StaffDepartmentOutOfPlace.class)
        .hasMessageContainingAll("金水区税务局", "information centre");
    assertThat(staff.province.number("select count(*) from staff_contact")).isEqualTo(2);
    assertThat(staff.audited()).containsExactly("staff.added", "staff.added");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void eachChangeStaysInTheHistoryAndOneMadeUponAnotherStateIsRefused(TestDatabase database) {
    StaffOfACounty staff = new StaffOfACounty(database);
    long id = staff.county().add(person(1, "钱示例", Province.JINSHUI));
    int seen = staff.file(id).getVersion();
    StaffTerms moved =
        new StaffTerms("钱样本", Province.BRANCH, DepartmentKind.FIELD_ADMINISTRATION, null);

    staff.county().change(id, seen, moved);

    assertThat(staff.history(id))
        .startsWith(StaffAct.POST, StaffAct.DEPARTMENT, StaffAct.MOVED, StaffAct.RENAMED);
    StaffHistory move = staff.file(id).getHistory().get(2);
    assertThat(move.getWas()).isEqualTo("金水区税务局");
    assertThat(move.getBecomes()).isEqualTo("金水第一税务分局");
    assertThat(move.getOfficerName()).isEqualTo("李示例");
    assertThat(staff.file(id).getLine().getPost()).isNull();
    assertThatThrownBy(() -> staff.county().change(id, seen, terms("周示例", Province.JINSHUI)))
        .isInstanceOf(StaffChangedMeanwhile.class)
        .hasMessageContainingAll("钱样本", "李示例", "2026-12-10 08:00");
    assertThatThrownBy(() -> staff.county().reachAt(id, seen, Optional.empty()))
        .isInstanceOf(StaffChangedMeanwhile.class);
    int now = staff.file(id).getVersion();
    assertThatThrownBy(() -> staff.county().change(id, now, terms("钱样本", Province.ERQI)))
        .isInstanceOf(NotPermitted.class)
        .hasMessageContaining("二七区税务局");
    staff.county().change(id, now, moved);
    assertThat(staff.file(id).getVersion()).as("nothing was changed").isEqualTo(now);
    assertThat(staff.audited()).containsExactly("staff.added", "staff.changed");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aPhoneIsChangedCalledWrongAndTakenAway(TestDatabase database) {
    StaffOfACounty staff = new StaffOfACounty(database);
    long id = staff.county().add(new NewStaff(CODE, terms("钱示例", Province.JINSHUI), null, false));
    assertThatThrownBy(() -> staff.county().markWrong(id, version(staff, id), "空号"))
        .isInstanceOf(StaffPhoneMissing.class);

    staff.county().reachAt(id, version(staff, id), Optional.of(PHONE));
    assertThatThrownBy(() -> staff.county().markWrong(id, version(staff, id), " "))
        .isInstanceOf(StaffChangeNeedsReason.class);
    staff.county().markWrong(id, version(staff, id), "机主称不是本人，打" + PHONE.digits() + "核实");

    assertThat(staff.file(id).getLine().isReachable()).isFalse();
    assertThat(staff.file(id).getHistory().get(0).getReason())
        .contains("154****7001")
        .doesNotContain(PHONE.digits());
    staff.county().reachAt(id, version(staff, id), Optional.of(PHONE));
    assertThat(staff.file(id).getLine().isReachable()).as("it was right after all").isTrue();
    staff.county().reachAt(id, version(staff, id), Optional.empty());
    assertThat(staff.file(id).getLine().getMaskedPhone()).isNull();
    assertThat(staff.history(id))
        .containsExactly(
            StaffAct.PHONE_REMOVED,
            StaffAct.PHONE_ADDED,
            StaffAct.PHONE_WRONG,
            StaffAct.PHONE_ADDED,
            StaffAct.ADDED);
    assertThat(staff.audited())
        .containsExactly(
            "staff.added", "staff.phone", "staff.phone-wrong", "staff.phone", "staff.phone");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whoHasLeftIsFoundAmongThoseAndComesBackWithAllThatWasKnown(TestDatabase database) {
    StaffOfACounty staff = new StaffOfACounty(database);
    long id = staff.county().add(person(1, "钱示例", Province.JINSHUI));
    assertThatThrownBy(
            () -> staff.county().leave(id, version(staff, id), LocalDate.of(2026, 12, 11)))
        .isInstanceOf(StaffLastDayAhead.class)
        .hasMessageContaining("2026-12-11");
    assertThatThrownBy(() -> staff.county().comeBack(id, version(staff, id)))
        .isInstanceOf(StaffInService.class);

    staff.county().leave(id, version(staff, id), LocalDate.of(2026, 12, 10));

    assertThat(staff.found("钱示例")).isEmpty();
    assertThat(
            staff.found(new StaffCriteria(Province.JINSHUI, null, null, null, false, true, 0, 10)))
        .containsExactly("钱示例");
    assertThatThrownBy(
            () -> staff.county().change(id, version(staff, id), terms("孙示例", Province.JINSHUI)))
        .isInstanceOf(StaffHasLeft.class)
        .hasMessageContaining("2026-12-10");
    staff.county().comeBack(id, version(staff, id));
    assertThat(staff.found("钱示例")).containsExactly("钱示例");
    assertThat(staff.file(id).getLine().getMaskedPhone()).isEqualTo("154****7001");
    assertThat(staff.history(id)).startsWith(StaffAct.RETURNED, StaffAct.LEFT);
    assertThat(staff.audited()).containsExactly("staff.added", "staff.left", "staff.returned");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anotherOfficeTakesOnWhoHasLeftUnderTheSameCodeAndName(TestDatabase database) {
    StaffOfACounty staff = new StaffOfACounty(database);
    long id = staff.county().add(person(1, "钱示例", Province.JINSHUI));
    staff.county().leave(id, version(staff, id), LocalDate.of(2026, 12, 1));

    assertThatThrownBy(
            () -> staff.keeper(Province.JIYUAN_OPERATOR).add(person(1, "冯样本", Province.JIYUAN)))
        .isInstanceOf(StaffOfAnotherName.class)
        .hasMessageNotContaining("钱示例");
    NewStaff moved = new NewStaff(code(1), terms("钱示例", Province.JIYUAN), null, false);
    assertThat(staff.keeper(Province.JIYUAN_OPERATOR).add(moved)).isEqualTo(id);

    StaffFile file = staff.book(Province.JIYUAN_OPERATOR).get(id);
    assertThat(file.getLine().getUnitName()).isEqualTo("济源市税务局");
    assertThat(file.getLine().getLeftOn()).isNull();
    assertThat(file.getLine().getMaskedPhone()).as("that of the former office").isNull();
    assertThat(file.getHistory())
        .extracting(StaffHistory::getAct)
        .startsWith(StaffAct.PHONE_REMOVED, StaffAct.MOVED, StaffAct.RETURNED, StaffAct.LEFT);
    assertThatThrownBy(() -> staff.book(Province.COUNTY_OPERATOR).get(id))
        .isInstanceOf(NoSuchStaffInArea.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anOfficerWhoIsNotInTheBookIsOfferedWithWhatTheAccountSays(TestDatabase database) {
    StaffOfACounty staff = new StaffOfACounty(database);
    PhoneNumber ofAccount = PhoneNumber.of(FictitiousNumbers.phone(7099));
    staff.province.execute(
        "update officer set phone = '%s' where code = '%s'"
            .formatted(Province.sealed(ofAccount), Province.COUNTY_APPROVER));
    OfficerCode approver = OfficerCode.of(Province.COUNTY_APPROVER);

    long before = staff.county().countOffers();
    StaffOffer offer = staff.county().offer(approver).orElseThrow();

    assertThat(offer.getOfficer().getRealName()).isEqualTo("孙样本");
    assertThat(offer.getMaskedPhone()).isEqualTo("154****7099");
    assertThat(staff.county().offers(100))
        .extracting(each -> each.getOfficer().getCode())
        .contains(approver)
        .doesNotContain(OfficerCode.of(Province.JIYUAN_OPERATOR));
    assertThat(staff.keeper(Province.JIYUAN_OPERATOR).offer(approver))
        .as("the officer of another county")
        .isEmpty();
    long id =
        staff.county().add(new NewStaff(approver, terms("孙样本", Province.JINSHUI), null, true));
    assertThat(staff.province.strings("select phone from staff_contact"))
        .containsExactly(Province.sealed(ofAccount));
    assertThat(staff.file(id).getLine().getAccount()).isEqualTo(StaffLine.Account.ACTIVE);
    assertThat(staff.file(id).getAccount().getCode()).isEqualTo(approver);
    assertThat(staff.county().offer(approver)).isEmpty();
    assertThat(staff.county().countOffers()).isEqualTo(before - 1);
    staff.province.execute(
        "update officer set phone = null where code = '" + Province.COUNTY_APPROVER + "'");
  }

  private static int version(StaffOfACounty staff, long id) {
    return staff.file(id).getVersion();
  }
}
