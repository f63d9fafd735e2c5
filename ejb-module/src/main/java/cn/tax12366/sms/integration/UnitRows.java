package cn.tax12366.sms.integration;

import cn.tax12366.sms.integration.EarlierRows.Statement;
import cn.tax12366.sms.integration.list.Headings;
import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.integration.list.ListRow;
import cn.tax12366.sms.organisation.Tier;
import cn.tax12366.sms.organisation.structure.UnitEntry;
import cn.tax12366.sms.organisation.structure.UnitImport;
import cn.tax12366.sms.organisation.structure.UnitPlan;
import cn.tax12366.sms.organisation.structure.UnitResult;
import cn.tax12366.sms.organisation.structure.UnitResult.Part;
import cn.tax12366.sms.shared.AuthorityCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of units: into the tree of the authorities (R2.2). */
@ApplicationScoped
class UnitRows {

  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_SHORT_NAME = 40;

  private static final Map<String, Tier> TIERS =
      Map.ofEntries(
          Map.entry("province", Tier.PROVINCE),
          Map.entry("省局", Tier.PROVINCE),
          Map.entry("省", Tier.PROVINCE),
          Map.entry("city", Tier.CITY),
          Map.entry("市局", Tier.CITY),
          Map.entry("市", Tier.CITY),
          Map.entry("county", Tier.COUNTY),
          Map.entry("县局", Tier.COUNTY),
          Map.entry("县区局", Tier.COUNTY),
          Map.entry("区局", Tier.COUNTY),
          Map.entry("县", Tier.COUNTY),
          Map.entry("branch", Tier.BRANCH),
          Map.entry("分局", Tier.BRANCH),
          Map.entry("税务分局", Tier.BRANCH),
          Map.entry("税务所", Tier.BRANCH),
          Map.entry("所", Tier.BRANCH));

  private static final Map<Part, ListField> FIELDS =
      new EnumMap<>(
          Map.of(
              Part.CODE, ListField.UNIT_CODE,
              Part.PARENT, ListField.PARENT_CODE,
              Part.TIER, ListField.TIER,
              Part.COUNTY_FUNCTIONS, ListField.COUNTY_FUNCTIONS,
              Part.VALID_FROM, ListField.VALID_FROM,
              Part.VALID_TO, ListField.VALID_TO,
              Part.SUCCESSOR, ListField.SUCCESSOR_CODE));

  private UnitImport units;

  UnitRows() {}

  @Inject
  UnitRows(UnitImport units) {
    this.units = units;
  }

  /** Takes the rows of one list: a dry run must know what its earlier rows would have founded. */
  RowTaker<UnitEntry> ofOneList(boolean dryRun) {
    return new OneList(units, dryRun ? units.plan() : null);
  }

  private record OneList(UnitImport units, UnitPlan plan) implements RowTaker<UnitEntry> {

    @Override
    public UnitEntry read(ListRow row, Submitter submitter) {
      Cells cells = new Cells(row);
      return new UnitEntry(
          cells.authorityCode(ListField.UNIT_CODE),
          codeIfAny(row, cells, ListField.PARENT_CODE),
          tier(cells.needed(ListField.TIER)),
          cells.text(ListField.UNIT_NAME, LONGEST_NAME),
          row.cell(ListField.SHORT_NAME)
              .map(written -> cells.text(ListField.SHORT_NAME, LONGEST_SHORT_NAME)),
          cells.yesNoIfAny(ListField.COUNTY_FUNCTIONS),
          new UnitEntry.Period(
              cells.dayIfAny(ListField.VALID_FROM), cells.dayIfAny(ListField.VALID_TO)),
          codeIfAny(row, cells, ListField.SUCCESSOR_CODE));
    }

    private static Optional<AuthorityCode> codeIfAny(ListRow row, Cells cells, ListField field) {
      return row.cell(field).map(written -> cells.authorityCode(field));
    }

    private static Tier tier(String written) {
      Tier tier = TIERS.get(Headings.plain(written));
      if (tier == null) {
        throw new RowRefused(ListField.TIER, "word-unknown", written);
      }
      return tier;
    }

    @Override
    public List<Statement> statements(UnitEntry entry) {
      return List.of(new Statement("unit " + entry.code(), entry.toString()));
    }

    @Override
    public List<RowResult> take(List<ReadRow<UnitEntry>> rows, Submitter submitter, boolean write) {
      List<UnitEntry> entries = rows.stream().map(ReadRow::entry).toList();
      List<UnitResult> taken = write ? units.store(entries) : units.compare(entries, plan);
      List<RowResult> results = new ArrayList<>(rows.size());
      for (int i = 0; i < rows.size(); i++) {
        results.add(result(rows.get(i), taken.get(i)));
      }
      return results;
    }

    private static RowResult result(ReadRow<UnitEntry> read, UnitResult taken) {
      return taken
          .refusal()
          .map(
              refusal ->
                  new RowRefused(FIELDS.get(refusal.part()), refusal.code(), refusal.given())
                      .of(read.row()))
          .orElseGet(() -> RowResult.of(read.row(), taken.outcome()));
    }
  }
}
