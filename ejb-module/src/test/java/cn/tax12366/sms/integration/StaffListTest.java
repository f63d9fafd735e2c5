package cn.tax12366.sms.integration;

import static cn.tax12366.sms.integration.list.ListContent.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.addressbook.staff.NewStaff;
import cn.tax12366.sms.addressbook.staff.StaffBook;
import cn.tax12366.sms.addressbook.staff.StaffFile;
import cn.tax12366.sms.addressbook.staff.StaffMaintenance;
import cn.tax12366.sms.addressbook.staff.StaffTerms;
import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R7.2a")
@Tag("R7.2b")
class StaffListTest {

  private static final String HEADINGS = "人员代码,姓名,单位代码,部门,职务,手机号码\n";
  private static final String QIAN = "14199080001,钱示例,14101050000,征管科,科员,15400008001\n";
  private static final String SUN = "14199080002,孙样本,14101050100,税源管理部门,,\n";

  private UploadParts parts;

  private void in(TestDatabase database) {
    parts = UploadParts.in(database).as(Province.COUNTY_OPERATOR);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void refusesABadRowFirstAndTakesTheOthers(TestDatabase database) {
    in(database);
    inService("14199080090", "冯样本", Province.JIYUAN_OPERATOR);
    String list =
        HEADINGS
            + "1410105,短码,14101050000,,,\n"
            + "14199080003,周示例,14101050,,,\n"
            + "14199080004,吴示例,14109990000,,,\n"
            + "14199080005,郑示例,14190010000,,,\n"
            + "14199080006,,14101050000,,,\n"
            + "14199080007,12366,14101050000,,,\n"
            + "14199080008,王示例,14101050000,,,12366\n"
            + "14199080009,冯示例,14101050000,,"
            + "职".repeat(41)
            + ",\n"
            + "14199080090,冯样本,14101050000,,,\n"
            + QIAN
            + "14199080001,钱示例,14101050000,征管科,科长,15400008001\n"
            + SUN;

    String checked = parts.check(STAFF, list);
    List<IntakeFinding> refusals = parts.receipts().refusals(checked, 0, 50).rows();

    assertThat(refusals)
        .extracting(finding -> finding.getField().map(ListField::key).orElse("-"))
        .containsExactly(
            "officerCode",
            "unitCode",
            "unitCode",
            "unitCode",
            "staffName",
            "staffName",
            "phone",
            "post",
            "officerCode",
            "-");
    assertThat(refusals)
        .allSatisfy(
            finding -> {
              assertThat(finding.text(Locale.ROOT)).matches(".*\\p{IsHan}.*").doesNotContain("{");
              assertThat(finding.text(Locale.ENGLISH)).doesNotContain("{");
              assertThat(finding.text(Locale.ROOT)).as("a neighbour's name").doesNotContain("冯样本");
            });
    assertThat(refusals.get(8).text(Locale.ROOT)).contains("14199080090");
    assertThat(parts.receipt(checked).getAdded()).isEqualTo(2);
    assertThat(parts.count("staff_contact")).as("a check writes nothing").isEqualTo(1);

    IntakeReceipt done = parts.receipt(parts.upload().carryOut(checked));
    assertThat(done.getAdded()).isEqualTo(2);
    assertThat(done.getRefused()).isEqualTo(10);
    assertThat(file("14199080001").getLine().getMaskedPhone()).isEqualTo("154****8001");
    assertThat(file("14199080001").getLine().getPost()).isEqualTo("科员");
    assertThat(file("14199080001").getSourceName()).isEqualTo("李示例");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theSameListTwiceChangesNothingAndANewerOneOnlyWhatItSays(TestDatabase database) {
    in(database);

    IntakeReceipt done = parts.bring(STAFF, HEADINGS + QIAN + SUN);
    IntakeReceipt again = parts.bring(STAFF, HEADINGS + QIAN + SUN);
    long changes = parts.count("staff_change");
    IntakeReceipt newer =
        parts.bring(STAFF, "officer code,full name,unit code\n14199080001,钱样本,14101050100\n");

    assertThat(done.getAdded()).isEqualTo(2);
    assertThat(again.getUnchanged()).isEqualTo(2);
    assertThat(again.getChanged() + again.getAdded() + again.getRefused()).isZero();
    assertThat(newer.getChanged()).isEqualTo(1);
    StaffFile qian = file("14199080001");
    assertThat(qian.getLine().getName()).isEqualTo("钱样本");
    assertThat(qian.getLine().getUnit()).isEqualTo(Province.BRANCH);
    assertThat(qian.getLine().getMaskedPhone()).isEqualTo("154****8001");
    assertThat(qian.getLine().getDepartment()).as("the branch has no such section").isNull();
    assertThat(parts.count("staff_change")).isEqualTo(changes + 3);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("A14")
  void aListNeverOverwritesWhatSomebodyHasChangedByHandUntilItSaysTheSame(TestDatabase database) {
    in(database);
    parts.bring(STAFF, HEADINGS + QIAN + SUN);
    StaffFile before = file("14199080001");
    maintenance()
        .reachAt(
            before.getLine().getId(),
            before.getVersion(),
            Optional.of(PhoneNumber.of("15400008999")));

    String checked = parts.check(STAFF, HEADINGS + QIAN + SUN);
    IntakeFinding refusal = parts.receipts().refusals(checked, 0, 5).rows().get(0);
    IntakeReceipt done = parts.receipt(parts.upload().carryOut(checked));

    assertThat(refusal.getField()).contains(ListField.PHONE);
    assertThat(refusal.text(Locale.ROOT)).contains("李示例 2026-12-10 08:00");
    assertThat(refusal.text(Locale.ENGLISH)).contains("by hand");
    assertThat(List.of(done.getRefused(), done.getUnchanged())).isEqualTo(List.of(1, 1));
    assertThat(file("14199080001").getLine().getMaskedPhone()).isEqualTo("154****8999");

    String agreeing = HEADINGS + QIAN.replace("15400008001", "15400008999");
    assertThat(parts.bring(STAFF, agreeing).getUnchanged()).isEqualTo(1);
    assertThat(parts.bring(STAFF, HEADINGS + QIAN).getChanged()).as("newer than both").isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("A13")
  void aListBringsNobodyBackWhoHasLeft(TestDatabase database) {
    in(database);
    parts.bring(STAFF, HEADINGS + QIAN);
    StaffFile qian = file("14199080001");
    maintenance().leave(qian.getLine().getId(), qian.getVersion(), LocalDate.of(2026, 12, 1));

    String checked = parts.check(STAFF, HEADINGS + QIAN);

    assertThat(parts.receipts().refusals(checked, 0, 5).rows().get(0).text(Locale.ROOT))
        .contains("14199080001 钱示例 2026-12-01");
    assertThat(parts.receipt(parts.upload().carryOut(checked)).getRefused()).isEqualTo(1);
    assertThat(file("14199080001").getLine().getLeftOn()).isEqualTo(LocalDate.of(2026, 12, 1));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aDepartmentThatDoesNoBusinessHereIsKeptAsOtherWithAWarning(TestDatabase database) {
    in(database);
    String list =
        HEADINGS
            + "14199080001,钱示例,14101050000,政策法规科,,\n"
            + "14199080002,孙样本,14101050000,信息中心,,\n"
            + "14199080003,周示例,14101050000,其他部门,,\n"
            + "14199080004,吴示例,14101050000,COLLECTION_SECTION,,\n";

    String checked = parts.check(STAFF, list);
    IntakeReceipt done = parts.receipt(parts.upload().carryOut(checked));

    assertThat(done.getAdded()).isEqualTo(4);
    assertThat(done.getWarned()).isEqualTo(2);
    assertThat(parts.receipts().warnings(checked, 0, 5).rows())
        .extracting(warning -> warning.text(Locale.ROOT))
        .allMatch(text -> text.contains("其他部门"))
        .anyMatch(text -> text.contains("政策法规科"))
        .anyMatch(text -> text.contains("信息中心"));
    assertThat(file("14199080001").getLine().getDepartment()).isNull();
    assertThat(file("14199080004").getLine().getDepartment())
        .isEqualTo(DepartmentKind.COLLECTION_SECTION);
    assertThat(parts.bring(STAFF, list).getUnchanged()).isEqualTo(4);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aListInTheEncodingOfOldSpreadsheetsIsRead(TestDatabase database) {
    in(database);

    String checked = parts.check(STAFF, (HEADINGS + QIAN).getBytes(Charset.forName("GB18030")));
    parts.upload().carryOut(checked);

    assertThat(file("14199080001").getLine().getName()).isEqualTo("钱示例");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whoOnlyReadsThePhoneBookBringsNoList(TestDatabase database) {
    in(database);

    assertThat(parts.upload().contents()).contains(STAFF);
    parts.as(Province.COUNTY_APPROVER);
    assertThat(parts.upload().contents()).doesNotContain(STAFF);
    assertThatThrownBy(() -> parts.check(STAFF, HEADINGS + QIAN)).isInstanceOf(NotPermitted.class);
  }

  private void inService(String code, String name, String officer) {
    StaffTerms terms = new StaffTerms(name, Province.JIYUAN, null, null);
    parts.as(officer);
    maintenance().add(new NewStaff(OfficerCode.of(code), terms, null, false));
    parts.as(Province.COUNTY_OPERATOR);
  }

  private StaffMaintenance maintenance() {
    return parts.province.container.get(StaffMaintenance.class);
  }

  private StaffFile file(String code) {
    return parts
        .province
        .container
        .get(StaffBook.class)
        .get(
            parts.province.number(
                "select id from staff_contact where officer_code = '" + code + "'"));
  }
}
