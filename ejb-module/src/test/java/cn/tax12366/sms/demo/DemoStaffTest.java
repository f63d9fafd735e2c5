package cn.tax12366.sms.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.integration.list.ListRow;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.shared.OfficerCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R7.2a")
class DemoStaffTest {

  private static final List<ListRow> ROWS = rows();

  private static List<ListRow> rows() {
    List<ListRow> rows = new ArrayList<>();
    DemoStaff.rows().forEachRemaining(rows::add);
    return rows;
  }

  @Test
  void everyUnitHasPeopleInItsPhoneBookUnderCodesOfTheirOwn() {
    Set<String> units =
        Regions.authorities().stream()
            .map(unit -> unit.code().digits())
            .collect(Collectors.toCollection(HashSet::new));
    ROWS.forEach(row -> units.remove(cell(row, ListField.UNIT_CODE)));

    assertThat(units).isEmpty();
    assertThat(ROWS)
        .extracting(row -> cell(row, ListField.OFFICER_CODE))
        .doesNotHaveDuplicates()
        .allMatch(OfficerCode::isWellFormed);
  }

  @Test
  void nobodyWhoNeverSignsInIsCalledLikeAnOfficerAndNoPhoneIsAnybodys() {
    Map<String, String> officers = new HashMap<>();
    for (NewOfficer officer : Staff.all()) {
      officers.put(officer.code().digits(), officer.realName());
    }

    assertThat(ROWS)
        .allSatisfy(
            row -> {
              String name = cell(row, ListField.STAFF_NAME);
              String code = cell(row, ListField.OFFICER_CODE);
              if (officers.containsKey(code)) {
                assertThat(name).isEqualTo(officers.get(code));
              } else {
                assertThat(officers).doesNotContainValue(name);
              }
            });
    assertThat(ROWS.stream().flatMap(row -> row.cell(ListField.PHONE).stream()).toList())
        .hasSizeGreaterThan(500)
        .doesNotHaveDuplicates()
        .allMatch(phone -> phone.matches("194\\d{8}"));
  }

  private static String cell(ListRow row, ListField field) {
    return row.cell(field).orElseThrow();
  }
}
