package cn.tax12366.sms.taxdata.deadline;

import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** By which rule the periods of the levy projects are filed, with the time from which on (A24). */
@ApplicationScoped
class LevyRules {

  /** All periodic taxes are filed until the same day; value added tax is what the law begins at. */
  private static final String LEADING_TAX = "10101";

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected LevyRules() {}

  LevyRules(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Those that count in a month of filing, in the order of codes and periods. */
  List<LevyRule> in(YearMonth month) {
    Map<String, LevyRule> latest = new LinkedHashMap<>();
    // The later one replaces the earlier one in its place.
    new Statements(dataSource, "Levy rules")
        .list(
            "select tax_code, tax_name, period_kind, months_after, base_day, prolonged, valid_from,"
                + " source from levy_rule where valid_from <= ?"
                + " order by tax_code, months_after, valid_from, period_kind",
            row ->
                new LevyRule(
                    row.getString(1),
                    row.getString(2),
                    PeriodKind.valueOf(row.getString(3)),
                    row.getInt(4),
                    row.getInt(5),
                    row.getBoolean(6),
                    row.getObject(7, LocalDate.class),
                    row.getString(8)),
            month.atDay(1))
        .forEach(rule -> latest.put(rule.taxCode() + rule.period(), rule));
    return new ArrayList<>(latest.values());
  }

  /** The rule for one kind of period of a levy project, in a month of filing. */
  Optional<LevyRule> of(String taxCode, PeriodKind period, YearMonth month) {
    return in(month).stream()
        .filter(rule -> rule.taxCode().equals(taxCode) && rule.period() == period)
        .findFirst();
  }

  /** The last day of the periodic taxes in a month before holidays are looked at. */
  int baseDay(YearMonth month) {
    return of(LEADING_TAX, PeriodKind.MONTH, month)
        .orElseThrow(() -> new NoLevyRule(LEADING_TAX, month.atDay(1), month.atEndOfMonth()))
        .baseDay();
  }
}
