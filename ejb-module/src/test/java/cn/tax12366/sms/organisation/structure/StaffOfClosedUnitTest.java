package cn.tax12366.sms.organisation.structure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.addressbook.staff.NewStaff;
import cn.tax12366.sms.addressbook.staff.StaffAct;
import cn.tax12366.sms.addressbook.staff.StaffBook;
import cn.tax12366.sms.addressbook.staff.StaffFile;
import cn.tax12366.sms.addressbook.staff.StaffHistory;
import cn.tax12366.sms.addressbook.staff.StaffMaintenance;
import cn.tax12366.sms.addressbook.staff.StaffTerms;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R7.2a")
class StaffOfClosedUnitTest {

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void thePeopleOfAClosedUnitStandInThePhoneBookOfItsSuccessor(TestDatabase database) {
    Reform reform = Reform.in(database);
    long there = add(reform, "14199070001", "钱示例");
    long left = add(reform, "14199070002", "孙示例");
    reform
        .as(Province.COUNTY_OPERATOR, StaffMaintenance.class)
        .leave(left, file(reform, left).getVersion(), LocalDate.of(2026, 12, 1));

    reform.close(Province.JINSHUI, Province.BRANCH);

    assertThat(file(reform, there).getLine().getUnit()).isEqualTo(Province.JINSHUI);
    assertThat(file(reform, left).getLine().getUnit()).isEqualTo(Province.JINSHUI);
    assertThat(file(reform, left).getLine().getLeftOn()).isEqualTo(LocalDate.of(2026, 12, 1));
    assertThat(file(reform, there).getHistory())
        .extracting(StaffHistory::getAct)
        .containsExactly(StaffAct.MOVED, StaffAct.ADDED);
    assertThat(
            reform.province.strings("select facts from audit_entry where act = 'staff.passed-on'"))
        .singleElement()
        .asString()
        .contains("2", "金水区税务局");
  }

  private static long add(Reform reform, String code, String name) {
    StaffTerms terms =
        new StaffTerms(name, Province.BRANCH, DepartmentKind.FIELD_ADMINISTRATION, null);
    return reform
        .as(Province.COUNTY_OPERATOR, StaffMaintenance.class)
        .add(new NewStaff(OfficerCode.of(code), terms, null, false));
  }

  private static StaffFile file(Reform reform, long id) {
    return reform.as(Province.COUNTY_OPERATOR, StaffBook.class).get(id);
  }
}
