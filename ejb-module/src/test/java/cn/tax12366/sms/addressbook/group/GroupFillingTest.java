package cn.tax12366.sms.addressbook.group;

import static cn.tax12366.sms.addressbook.group.GroupScene.LEGACY;
import static cn.tax12366.sms.addressbook.group.GroupScene.criteria;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.addressbook.TaxpayerState;
import cn.tax12366.sms.addressbook.group.RefusedLine.Reason;
import cn.tax12366.sms.addressbook.search.Reach;
import cn.tax12366.sms.addressbook.search.TaxpayerCriteria;
import cn.tax12366.sms.addressbook.search.WordsTooShort;
import cn.tax12366.sms.addressbook.staff.StaffBook;
import cn.tax12366.sms.addressbook.staff.StaffCriteria;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.FictitiousNumbers;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R7.2a")
@Tag("R7.2b")
class GroupFillingTest {

  private GroupScene scene;

  private void in(TestDatabase database) {
    scene =
        new GroupScene(database)
            .taxpayerWithLegacyNumber(1, Province.JINSHUI)
            .taxpayer(2, Province.BRANCH)
            .taxpayer(3, Province.JINSHUI)
            .taxpayer(4, Province.JIYUAN);
    scene.keepUp();
  }

  @AfterEach
  void forget() {
    for (String table :
        List.of(
            "contact_group_change",
            "contact_group_taxpayer",
            "contact_group_staff",
            "contact_group",
            "staff_contact")) {
      scene.province.execute("delete from " + table);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aBadLineIsRefusedWithItsNumberAndReasonAndTheGoodOnesAreAdded(TestDatabase database) {
    in(database);
    long group = scene.group("个体工商户联系群");
    scene.province.execute("update taxpayer set active = false where number = '" + number(3) + "'");
    String mistyped = number(9).substring(0, 17) + (number(9).endsWith("A") ? "B" : "A");
    String pasted =
        String.join(
            "\r\n",
            "坏行 15412345678",
            "",
            mistyped,
            number(9),
            number(4),
            number(3),
            " " + number(2).toLowerCase() + "，",
            LEGACY.value(),
            number(1));

    GroupReceipt receipt = scene.filling().addListed(group, pasted);

    assertThat(receipt.getRefused())
        .containsExactly(
            new RefusedLine(1, "坏行 154****5678", Reason.MALFORMED),
            new RefusedLine(3, mistyped, Reason.MISTYPED),
            new RefusedLine(4, number(9), Reason.UNKNOWN),
            new RefusedLine(5, number(4), Reason.UNKNOWN),
            new RefusedLine(6, number(3), Reason.DELETED));
    assertThat(receipt.getAdded()).isEqualTo(2);
    assertThat(receipt.getAlready()).as("named by both its numbers").isEqualTo(1);
    GroupReceipt again = scene.filling().addListed(group, number(1) + "\n" + number(2));
    assertThat(again.getAdded()).isZero();
    assertThat(again.getAlready()).isEqualTo(2);
    assertThat(scene.file(group).getCounts()).isEqualTo(new GroupCounts(2, 2, 0));
    assertThat(scene.members(group, MemberFilter.PRESENT))
        .extracting(GroupMember::getNumber)
        .containsExactlyInAnyOrder(number(1), number(2));
    assertThat(
            scene.province.strings(
                "select facts from audit_entry where act = 'contact-group.listed-added'"
                    + " order by id"))
        .containsExactly(
            "{\"added\":\"2\",\"already\":\"1\",\"refused\":\"5\"}",
            "{\"added\":\"0\",\"already\":\"2\",\"refused\":\"0\"}");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aListWithoutNumbersOrWithTooManyIsRefusedWhole(TestDatabase database) {
    in(database);
    long group = scene.group("个体工商户联系群");

    assertThatThrownBy(() -> scene.filling().addListed(group, " \n "))
        .isInstanceOf(NobodyListed.class);
    assertThatThrownBy(() -> scene.filling().addListed(group, "41\n".repeat(5_001)))
        .isInstanceOf(TooManyLines.class)
        .hasMessageContaining("5,001");
    assertThat(scene.file(group).getChanges()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatASearchFindsIsCountedFirstAndAddedOnce(TestDatabase database) {
    in(database);
    long group = scene.group("高新技术企业");
    scene.filling().addListed(group, number(1));

    assertThatThrownBy(() -> scene.filling().addFound(group, criteria(Province.ZHENGZHOU, null)))
        .isInstanceOf(SearchBeyondGroup.class);
    assertThatThrownBy(() -> scene.filling().count(group, criteria(Province.JINSHUI, "金")))
        .isInstanceOf(WordsTooShort.class);
    FoundCount count = scene.filling().count(group, criteria(Province.JINSHUI, "金川"));
    assertThat(count).isEqualTo(new FoundCount(3, 1));
    GroupReceipt receipt = scene.filling().addFound(group, criteria(Province.JINSHUI, "金川"));
    assertThat(receipt.getAdded()).isEqualTo(2);
    assertThat(receipt.getAlready()).isEqualTo(1);
    assertThat(scene.filling().addFound(group, criteria(Province.JINSHUI, null)).getAdded())
        .isZero();
    assertThat(scene.file(group).getCounts().present()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aSearchGoesByEachOfItsCriteriaAndNotBeyondTheUnitThatKeepsTheGroup(TestDatabase database) {
    in(database);
    long ofBranch =
        scene.keeping().found(new NewGroup(Province.BRANCH, GroupKind.TAXPAYERS, "分局联系群", null));
    long group = scene.group("高新技术企业");
    scene.province.execute(
        "update taxpayer set state = 'DEREGISTERED' where number = '" + number(2) + "'");
    scene.province.execute(
        "update taxpayer set state = 'ABNORMAL', working_phones = 0 where number = '"
            + number(3)
            + "'");
    scene.province.execute(
        ("insert into entrusted_taxpayer (taxpayer_id, officer_code, entrusted_at) select id, '%s',"
                + " current_timestamp from taxpayer where number = '%s'")
            .formatted(Province.COUNTY_OPERATOR, number(1)));

    assertThatThrownBy(() -> scene.filling().count(ofBranch, criteria(Province.JINSHUI, null)))
        .isInstanceOf(SearchBeyondGroup.class);
    assertThat(found(group, null, null, null, null, null)).as("none deregistered").isEqualTo(2);
    assertThat(found(group, null, null, null, TaxpayerState.ABNORMAL, null)).isEqualTo(1);
    assertThat(found(group, null, null, null, null, Reach.WITHOUT_PHONE)).isEqualTo(1);
    assertThat(found(group, null, FictitiousNumbers.phone(3), null, null, null)).isEqualTo(1);
    assertThat(found(group, null, null, "李示例", null, null)).isEqualTo(1);
    assertThat(found(group, "410199FX", null, null, null, null)).isEqualTo(1);
    assertThat(found(group, "jcsh", null, null, null, null)).isEqualTo(2);
  }

  private int found(
      long group,
      String words,
      String phone,
      String responsible,
      TaxpayerState state,
      Reach reach) {
    return scene
        .filling()
        .count(
            group,
            new TaxpayerCriteria(
                Province.JINSHUI,
                words,
                phone == null ? null : PhoneNumber.of(phone),
                responsible,
                state,
                reach,
                0,
                1))
        .found();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whoMovesAwayIsDeletedOrDeregisteredIsCountedNoMoreAndStandsThereVisibly(
      TestDatabase database) {
    in(database);
    scene.taxpayer(5, Province.JINSHUI);
    long group = scene.group("高新技术企业");
    scene.filling().addFound(group, criteria(Province.JINSHUI, null));
    assertThat(scene.file(group).getCounts()).isEqualTo(new GroupCounts(4, 4, 0));

    scene.taxpayerWithLegacyNumber(1, Province.JIYUAN);
    scene.province.execute("update taxpayer set active = false where number = '" + number(2) + "'");
    scene.province.execute(
        "update taxpayer set state = 'DEREGISTERED' where number = '" + number(3) + "'");

    assertThat(scene.file(group).getCounts()).isEqualTo(new GroupCounts(1, 1, 3));
    assertThat(scene.members(group, MemberFilter.PRESENT))
        .extracting(GroupMember::getNumber)
        .containsExactly(number(5));
    assertThat(scene.members(group, MemberFilter.DEPARTED))
        .extracting(GroupMember::getStanding)
        .containsExactlyInAnyOrder(Standing.MOVED_AWAY, Standing.DELETED, Standing.DEREGISTERED);
    assertThat(scene.members(group, MemberFilter.DEPARTED))
        .filteredOn(member -> member.getStanding() == Standing.MOVED_AWAY)
        .singleElement()
        .satisfies(
            member -> {
              assertThat(member.getNumber()).isEqualTo(number(1));
              assertThat(member.getName()).as("that of another area is not told").isNull();
              assertThat(member.getMaskedPhones()).isEmpty();
            });
    assertThat(
            scene
                .seeing()
                .members(group, new MemberCriteria(MemberFilter.DEPARTED, "商行1", 0, 10))
                .total())
        .as("nor found by")
        .isZero();

    assertThat(scene.filling().removeDeparted(group)).isEqualTo(3);
    assertThat(scene.file(group).getCounts()).isEqualTo(new GroupCounts(1, 1, 0));
    assertThat(scene.file(group).getChanges().get(0).getAct()).isEqualTo(GroupAct.DEPARTED_REMOVED);
    assertThat(scene.file(group).getChanges().get(0).getMembers()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void membersAreShownPageByPageWithMaskedPhonesAndTakenOut(TestDatabase database) {
    in(database);
    long group = scene.group("高新技术企业");
    scene.filling().addFound(group, criteria(Province.JINSHUI, null));
    scene.province.execute(
        "update taxpayer set working_phones = 0 where number = '" + number(2) + "'");
    scene.province.execute(
        "update taxpayer_phone set reachable = false where taxpayer_id ="
            + " (select id from taxpayer where number = '"
            + number(2)
            + "')");

    var second =
        scene.seeing().members(group, new MemberCriteria(MemberFilter.PRESENT, null, 1, 1));
    assertThat(second.total()).isEqualTo(3);
    assertThat(second.rows()).hasSize(1);
    assertThat(scene.members(group, MemberFilter.UNREACHED))
        .singleElement()
        .satisfies(member -> assertThat(member.getMaskedPhones()).isEmpty());
    assertThat(scene.members(group, MemberFilter.REACHED))
        .extracting(member -> member.getMaskedPhones().get(0))
        .containsExactlyInAnyOrder(
            PhoneNumber.of(FictitiousNumbers.phone(1)).masked(),
            PhoneNumber.of(FictitiousNumbers.phone(3)).masked());
    var named =
        scene.seeing().members(group, new MemberCriteria(MemberFilter.PRESENT, "商行3", 0, 10));
    assertThat(named.rows()).extracting(GroupMember::getNumber).containsExactly(number(3));
    long third = named.rows().get(0).getId();

    assertThat(scene.filling().remove(group, List.of(third, 1L))).isEqualTo(1);
    assertThat(scene.filling().remove(group, List.of(third))).isZero();
    assertThat(scene.file(group).getCounts()).isEqualTo(new GroupCounts(2, 1, 0));
    assertThat(
            scene.province.number(
                "select count(*) from audit_entry where act = 'contact-group.removed'"))
        .as("what changed nothing is no act")
        .isEqualTo(1);
    assertThat(scene.seeing().ofTaxpayer(third)).isEmpty();
    assertThat(scene.seeing().ofTaxpayer(scene.members(group, MemberFilter.REACHED).get(0).getId()))
        .extracting(ContactGroup::getName)
        .containsExactly("高新技术企业");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void staffComeByTheirCodesAndWhoHasLeftOrIsOfAnotherAreaIsRefused(TestDatabase database) {
    in(database);
    scene.staff(1, "14101050201", Province.JINSHUI);
    scene.staff(2, "14101050202", Province.BRANCH);
    scene.staff(3, "14101050203", Province.JINSHUI);
    scene.staff(4, "14190010204", Province.JIYUAN);
    scene.province.execute("update staff_contact set left_on = date '2026-12-01' where id = 3");
    long group = scene.groupOfStaff("征管科人员");

    GroupReceipt receipt =
        scene
            .filling()
            .addListed(group, "x\n14101050203\n14190010204\n14101050201\n14101050202\n14101050201");

    assertThat(receipt.getRefused())
        .containsExactly(
            new RefusedLine(1, "x", Reason.MALFORMED),
            new RefusedLine(2, "14101050203", Reason.LEFT),
            new RefusedLine(3, "14190010204", Reason.UNKNOWN));
    assertThat(receipt.getAdded()).isEqualTo(2);
    assertThat(receipt.getAlready()).isEqualTo(1);
    assertThatThrownBy(() -> scene.filling().addFound(group, criteria(Province.JINSHUI, null)))
        .isInstanceOf(NoSuchGroup.class);
    scene.province.execute("update staff_contact set left_on = date '2026-12-09' where id = 1");
    scene.province.execute("update staff_contact set reachable = false where id = 2");
    assertThat(scene.file(group).getCounts()).isEqualTo(new GroupCounts(1, 0, 1));
    assertThat(scene.members(group, MemberFilter.DEPARTED))
        .singleElement()
        .satisfies(
            member -> {
              assertThat(member.getStanding()).isEqualTo(Standing.LEFT);
              assertThat(member.getName()).isEqualTo("示例干部1");
            });
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aSearchForStaffIsRefusedForAnotherKindAnotherAreaAndAClosedGroup(TestDatabase database) {
    in(database);
    scene.staff(1, "14101050201", Province.JINSHUI);
    long ofTaxpayers = scene.group("高新技术企业");
    long group = scene.groupOfStaff("征管科人员");
    long ofBranch =
        scene.keeping().found(new NewGroup(Province.BRANCH, GroupKind.STAFF, "分局人员", null));

    for (long other : List.of(ofTaxpayers, 0L)) {
      assertThatThrownBy(() -> scene.filling().count(other, staff(Province.JINSHUI, null)))
          .isInstanceOf(NoSuchGroup.class);
      assertThatThrownBy(() -> scene.filling().addFound(other, staff(Province.JINSHUI, null)))
          .isInstanceOf(NoSuchGroup.class);
    }
    assertThatThrownBy(() -> scene.filling().addFound(group, criteria(Province.JINSHUI, null)))
        .as("taxpayers into a group of staff")
        .isInstanceOf(NoSuchGroup.class);
    for (AuthorityCode beyond : List.of(Province.ZHENGZHOU, Province.JIYUAN)) {
      assertThatThrownBy(() -> scene.filling().count(group, staff(beyond, null)))
          .isInstanceOf(SearchBeyondGroup.class);
      assertThatThrownBy(() -> scene.filling().addFound(group, staff(beyond, null)))
          .isInstanceOf(SearchBeyondGroup.class);
    }
    assertThatThrownBy(() -> scene.filling().addFound(ofBranch, staff(Province.JINSHUI, null)))
        .isInstanceOf(SearchBeyondGroup.class);
    for (String other : List.of(Province.CITY_OPERATOR, Province.COUNTY_APPROVER)) {
      GroupFilling filling = scene.as(other, GroupFilling.class);
      assertThatThrownBy(() -> filling.addFound(group, staff(Province.JINSHUI, null)))
          .as(other)
          .isInstanceOf(NotPermitted.class);
    }
    GroupFilling ofAnotherCounty = scene.as(Province.JIYUAN_OPERATOR, GroupFilling.class);
    assertThatThrownBy(() -> ofAnotherCounty.addFound(group, staff(Province.JINSHUI, null)))
        .isInstanceOf(NoSuchGroup.class);
    scene.keeping().close(scene.seen(group));
    assertThatThrownBy(() -> scene.filling().addFound(group, staff(Province.JINSHUI, null)))
        .isInstanceOf(GroupClosed.class);
    assertThat(scene.file(group).getCounts()).isEqualTo(new GroupCounts(0, 0, 0));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void staffWhomASearchFindsAreCountedFirstAndAddedOnceInOneAct(TestDatabase database) {
    in(database);
    scene.staff(1, "14101050201", Province.JINSHUI);
    scene.staff(2, "14101050202", Province.BRANCH);
    scene.staff(3, "14101050203", Province.JINSHUI);
    scene.staff(4, "14190010204", Province.JIYUAN);
    scene.province.execute("update staff_contact set left_on = date '2026-12-01' where id = 3");
    long group = scene.groupOfStaff("征管科人员");
    scene.filling().addListed(group, "14101050202");

    assertThat(scene.filling().count(group, staff(Province.JINSHUI, "示例")))
        .isEqualTo(new FoundCount(2, 1));
    assertThat(scene.file(group).getCounts().all()).as("counted only").isEqualTo(1);
    GroupReceipt receipt = scene.filling().addFound(group, staff(Province.JINSHUI, "示例"));

    assertThat(receipt.getAdded()).isEqualTo(1);
    assertThat(receipt.getAlready()).isEqualTo(1);
    assertThat(scene.filling().addFound(group, staff(Province.JINSHUI, null)).getAdded()).isZero();
    assertThat(scene.members(group, MemberFilter.PRESENT))
        .as("neither who has left nor who is of another county")
        .extracting(GroupMember::getNumber)
        .containsExactlyInAnyOrder("14101050201", "14101050202");
    assertThat(scene.file(group).getChanges().get(1).getAct()).isEqualTo(GroupAct.FOUND_ADDED);
    assertThat(scene.file(group).getChanges().get(1).getMembers()).isEqualTo(1);
    assertThat(
            scene.province.strings(
                "select facts from audit_entry where act = 'contact-group.found-added'"
                    + " order by id"))
        .containsExactly(
            "{\"added\":\"1\",\"already\":\"1\"}", "{\"added\":\"0\",\"already\":\"2\"}");
  }

  /** The group takes whom the phone book shows by the same criteria. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aSearchForStaffFindsWhomThePhoneBookShows(TestDatabase database) {
    in(database);
    scene.staff(1, "14101050201", Province.JINSHUI);
    scene.staff(2, "14101050202", Province.BRANCH);
    scene.staff(3, "14101050303", Province.JINSHUI);
    scene.province.execute("update staff_contact set reachable = false where id = 2");
    scene.province.execute(
        "update staff_contact set phone = null, initials = 'qmn', department = 'COLLECTION_SECTION'"
            + " where id = 3");
    long group = scene.groupOfStaff("征管科人员");
    PhoneNumber second = PhoneNumber.of(FictitiousNumbers.phone(2));

    assertFinds(group, 3, staff(Province.JINSHUI, null));
    assertFinds(group, 1, staff(Province.BRANCH, null));
    assertFinds(group, 3, staff(Province.JINSHUI, "干部"));
    assertFinds(group, 1, staff(Province.JINSHUI, "干部3"));
    assertFinds(group, 2, staff(Province.JINSHUI, "slg"));
    assertFinds(group, 1, staff(Province.JINSHUI, "QM"));
    assertFinds(group, 2, staff(Province.JINSHUI, "141010502"));
    assertFinds(group, 0, staff(Province.JINSHUI, "%"));
    assertFinds(group, 0, staff(Province.JINSHUI, "_例"));
    assertFinds(group, 1, staff(second, null, false));
    assertFinds(group, 1, staff(null, DepartmentKind.COLLECTION_SECTION, false));
    assertFinds(group, 2, staff(null, null, true));
    scene.province.execute("update staff_contact set left_on = date '2026-12-01' where id = 1");
    StaffCriteria left = new StaffCriteria(Province.JINSHUI, null, null, null, false, true, 0, 1);
    assertThat(scene.filling().count(group, left))
        .as("who has left")
        .isEqualTo(new FoundCount(0, 0));
  }

  private void assertFinds(long group, int found, StaffCriteria criteria) {
    assertThat(scene.filling().count(group, criteria)).isEqualTo(new FoundCount(found, 0));
    assertThat(scene.as(Province.COUNTY_OPERATOR, StaffBook.class).find(criteria).total())
        .isEqualTo(found);
  }

  private static StaffCriteria staff(AuthorityCode area, String words) {
    return new StaffCriteria(area, words, null, null, false, false, 0, 1);
  }

  private static StaffCriteria staff(
      PhoneNumber phone, DepartmentKind department, boolean unreached) {
    return new StaffCriteria(Province.JINSHUI, null, phone, department, unreached, false, 0, 1);
  }

  private static String number(int n) {
    return FictitiousNumbers.taxpayer(n).value();
  }
}
