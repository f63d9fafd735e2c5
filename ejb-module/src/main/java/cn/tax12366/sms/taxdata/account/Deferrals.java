package cn.tax12366.sms.taxdata.account;

import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;

/** Approved extensions and deferrals. */
@ApplicationScoped
class Deferrals extends SourceRecords<Deferral> {

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  Deferrals() {
    super(
        "tax_deferral",
        "kind",
        "tax_code",
        "period_from",
        "period_to",
        "granted_until",
        "last_day");
  }

  Deferrals(DataSource dataSource) {
    this();
    this.dataSource = dataSource;
  }

  @Override
  DataSource dataSource() {
    return dataSource;
  }

  @Override
  void bind(PreparedStatement write, int first, Deferral entry) throws SQLException {
    write.setString(first, entry.kind().name());
    write.setString(first + 1, entry.taxCode());
    write.setObject(first + 2, entry.periodFrom());
    write.setObject(first + 3, entry.periodTo());
    write.setObject(first + 4, entry.grantedUntil());
    write.setObject(first + 5, entry.lastDay());
  }

  @Override
  Deferral read(ResultSet row, RecordHead head) throws SQLException {
    return new Deferral(
        head,
        DeferralKind.valueOf(row.getString("kind")),
        row.getString("tax_code"),
        row.getObject("period_from", LocalDate.class),
        row.getObject("period_to", LocalDate.class),
        row.getObject("granted_until", LocalDate.class),
        row.getObject("last_day", LocalDate.class));
  }
}
