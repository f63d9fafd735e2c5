package cn.tax12366.sms.integration;

import cn.tax12366.sms.addressbook.staff.StaffIntake;
import cn.tax12366.sms.addressbook.staff.StaffListed;
import cn.tax12366.sms.addressbook.staff.StaffListed.Department;
import cn.tax12366.sms.addressbook.staff.StaffResult;
import cn.tax12366.sms.addressbook.staff.StaffResult.Part;
import cn.tax12366.sms.integration.EarlierRows.Statement;
import cn.tax12366.sms.integration.list.Headings;
import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.integration.list.ListRow;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.RowOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of tax officials: into the phone book of staff (R7.2a). */
@ApplicationScoped
class StaffRows implements RowTaker<StaffListed> {

  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_POST = 40;
  private static final int LONGEST_DEPARTMENT = 60;

  private static final Map<String, DepartmentKind> DEPARTMENTS =
      Map.ofEntries(
          Map.entry("generaloffice", DepartmentKind.GENERAL_OFFICE),
          Map.entry("办公室", DepartmentKind.GENERAL_OFFICE),
          Map.entry("collectionsection", DepartmentKind.COLLECTION_SECTION),
          Map.entry("征管科", DepartmentKind.COLLECTION_SECTION),
          Map.entry("征收管理科", DepartmentKind.COLLECTION_SECTION),
          Map.entry("taxserviceoffice", DepartmentKind.TAX_SERVICE_OFFICE),
          Map.entry("纳税服务办公室", DepartmentKind.TAX_SERVICE_OFFICE),
          Map.entry("12366纳税服务办公室", DepartmentKind.TAX_SERVICE_OFFICE),
          Map.entry("servicecentre12366", DepartmentKind.SERVICE_CENTRE_12366),
          Map.entry("12366纳税服务中心", DepartmentKind.SERVICE_CENTRE_12366),
          Map.entry("纳税服务中心", DepartmentKind.SERVICE_CENTRE_12366),
          Map.entry("informationcentre", DepartmentKind.INFORMATION_CENTRE),
          Map.entry("信息中心", DepartmentKind.INFORMATION_CENTRE),
          Map.entry("fieldadministration", DepartmentKind.FIELD_ADMINISTRATION),
          Map.entry("税源管理部门", DepartmentKind.FIELD_ADMINISTRATION),
          Map.entry("税收管理", DepartmentKind.FIELD_ADMINISTRATION),
          Map.entry("税源管理科", DepartmentKind.FIELD_ADMINISTRATION));

  private static final List<String> OTHER = List.of("other", "其他", "其他部门", "其他科室");

  private static final Map<Part, ListField> FIELDS =
      new EnumMap<>(
          Map.of(
              Part.CODE, ListField.OFFICER_CODE,
              Part.NAME, ListField.STAFF_NAME,
              Part.UNIT, ListField.UNIT_CODE,
              Part.DEPARTMENT, ListField.DEPARTMENT,
              Part.POST, ListField.POST,
              Part.PHONE, ListField.PHONE));

  private StaffIntake intake;

  StaffRows() {}

  @Inject
  StaffRows(StaffIntake intake) {
    this.intake = intake;
  }

  @Override
  public StaffListed read(ListRow row, Submitter submitter) {
    Cells cells = new Cells(row);
    OfficerCode code = cells.officerCode(ListField.OFFICER_CODE);
    AuthorityCode unit = cells.authorityCode(ListField.UNIT_CODE);
    if (submitter.successors().containsKey(unit)) {
      AuthorityView successor = submitter.successors().get(unit);
      throw new RowRefused(
          ListField.UNIT_CODE,
          "staff-row-unit-closed",
          unit + " → " + successor.getCode() + " " + successor.getShortName());
    }
    if (!submitter.test(unit)) {
      throw new RowRefused(ListField.UNIT_CODE, "authority-outside-area", unit.digits());
    }
    return new StaffListed(
        code,
        cells.text(ListField.STAFF_NAME, LONGEST_NAME),
        unit,
        row.cell(ListField.DEPARTMENT)
            .map(written -> cells.text(ListField.DEPARTMENT, LONGEST_DEPARTMENT))
            .map(written -> new Department(DEPARTMENTS.get(Headings.plain(written)))),
        row.cell(ListField.POST).map(written -> cells.text(ListField.POST, LONGEST_POST)),
        row.cell(ListField.PHONE).map(StaffRows::phone));
  }

  private static PhoneNumber phone(String written) {
    try {
      return PhoneNumber.of(written);
    } catch (BusinessRuleViolation e) {
      throw new RowRefused(ListField.PHONE, e);
    }
  }

  @Override
  public List<Statement> statements(StaffListed entry) {
    return List.of(
        new Statement(
            "staff " + entry.code(),
            // In full: two numbers that look alike masked are two.
            entry + " " + entry.phone().map(PhoneNumber::digits).orElse("")));
  }

  @Override
  public List<RowResult> take(List<ReadRow<StaffListed>> rows, Submitter submitter, boolean write) {
    List<StaffListed> entries = rows.stream().map(ReadRow::entry).toList();
    List<StaffResult> taken =
        write
            ? intake.store(submitter.name(), entries, submitter)
            : intake.compare(entries, submitter);
    List<RowResult> results = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      results.add(result(rows.get(i).row(), taken.get(i)));
    }
    return results;
  }

  private static RowResult result(ListRow row, StaffResult taken) {
    if (taken.refusal().isPresent()) {
      StaffResult.Refusal refusal = taken.refusal().get();
      return new RowRefused(FIELDS.get(refusal.part()), refusal.code(), refusal.given()).of(row);
    }
    RowResult result = RowResult.of(row, taken.outcome());
    Optional<String> written = row.cell(ListField.DEPARTMENT);
    boolean unknown =
        taken.departmentUnknown()
            || written.map(Headings::plain).filter(StaffRows::isNone).isPresent();
    // Told while there is something to be mended, and not each time the list comes again.
    return unknown && taken.outcome() != RowOutcome.UNCHANGED
        ? result.warned(
            IntakeFinding.warning(
                row, ListField.DEPARTMENT, "staff-row-department", written.orElse("")))
        : result;
  }

  private static boolean isNone(String department) {
    return !DEPARTMENTS.containsKey(department) && !OTHER.contains(department);
  }
}
