package cn.tax12366.sms.taxdata.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Approved extensions and deferrals. */
@ApplicationScoped
class Deferrals implements RecordTable {

  private static final List<String> COLUMNS =
      List.of("kind", "tax_code", "period_from", "period_to", "granted_until", "last_day");

  @Override
  public String name() {
    return "tax_deferral";
  }

  @Override
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public void bind(PreparedStatement write, int from, TaxRecord content) throws SQLException {
    Deferral entry = (Deferral) content;
    write.setString(from, entry.kind().name());
    write.setString(from + 1, entry.taxCode());
    write.setObject(from + 2, entry.periodFrom());
    write.setObject(from + 3, entry.periodTo());
    write.setObject(from + 4, entry.grantedUntil());
    write.setObject(from + 5, entry.lastDay());
  }

  @Override
  public Deferral content(ResultSet row) throws SQLException {
    return new Deferral(
        DeferralKind.valueOf(row.getString("kind")),
        row.getString("tax_code"),
        row.getObject("period_from", LocalDate.class),
        row.getObject("period_to", LocalDate.class),
        row.getObject("granted_until", LocalDate.class),
        row.getObject("last_day", LocalDate.class));
  }
}
