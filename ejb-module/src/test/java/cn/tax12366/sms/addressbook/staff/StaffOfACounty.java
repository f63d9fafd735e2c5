package cn.tax12366.sms.addressbook.staff;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.FictitiousNumbers;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.util.List;

/** The small province with a phone book that its county operators keep. */
final class StaffOfACounty {

  /** Codes that no officer of the tests has. */
  static final OfficerCode CODE = OfficerCode.of("14199060009");

  static final PhoneNumber PHONE = PhoneNumber.of(FictitiousNumbers.phone(7001));

  final Province province;

  StaffOfACounty(TestDatabase database) {
    province = Province.in(database);
  }

  static OfficerCode code(int i) {
    return OfficerCode.of("1419906%04d".formatted(i));
  }

  static StaffTerms terms(String name, AuthorityCode unit) {
    DepartmentKind department =
        unit.equals(Province.BRANCH)
            ? DepartmentKind.FIELD_ADMINISTRATION
            : DepartmentKind.COLLECTION_SECTION;
    return new StaffTerms(name, unit, department, "科员");
  }

  static NewStaff person(int i, String name, AuthorityCode unit) {
    return new NewStaff(
        code(i), terms(name, unit), PhoneNumber.of(FictitiousNumbers.phone(7000 + i)), false);
  }

  StaffMaintenance keeper(String officer) {
    return province.container.as(officer).get(StaffMaintenance.class);
  }

  StaffMaintenance county() {
    return keeper(Province.COUNTY_OPERATOR);
  }

  StaffBook book(String officer) {
    return province.container.as(officer).get(StaffBook.class);
  }

  StaffFile file(long id) {
    return book(Province.COUNTY_OPERATOR).get(id);
  }

  List<StaffAct> history(long id) {
    return file(id).getHistory().stream().map(StaffHistory::getAct).toList();
  }

  /** What the county operator finds by these words. */
  List<String> found(String words) {
    return found(new StaffCriteria(Province.JINSHUI, words, null, null, false, false, 0, 10));
  }

  List<String> found(StaffCriteria criteria) {
    return book(Province.COUNTY_OPERATOR).find(criteria).rows().stream()
        .map(StaffLine::getName)
        .toList();
  }

  List<String> audited() {
    return province.strings("select act from audit_entry where act like 'staff.%' order by id");
  }
}
