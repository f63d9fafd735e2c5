package cn.tax12366.sms.taxdata.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The invoice quotas. */
@ApplicationScoped
class InvoiceQuotas implements RecordTable {

  private static final List<String> COLUMNS =
      List.of(
          "kind_name",
          "single_limit",
          "monthly",
          "at_once",
          "held",
          "method",
          "valid_from",
          "valid_to");

  @Override
  public String name() {
    return "invoice_quota";
  }

  @Override
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public void bind(PreparedStatement write, int from, TaxRecord content) throws SQLException {
    InvoiceQuota quota = (InvoiceQuota) content;
    write.setString(from, quota.kindName());
    write.setBigDecimal(from + 1, quota.singleLimit().orElse(null));
    write.setObject(from + 2, quota.monthly().orElse(null), Types.INTEGER);
    write.setObject(from + 3, quota.atOnce().orElse(null), Types.INTEGER);
    write.setObject(from + 4, quota.held().orElse(null), Types.INTEGER);
    write.setString(from + 5, quota.method().orElse(null));
    write.setObject(from + 6, quota.from());
    write.setObject(from + 7, quota.to().orElse(null), Types.DATE);
  }

  @Override
  public InvoiceQuota content(ResultSet row) throws SQLException {
    return new InvoiceQuota(
        row.getString("kind_name"),
        Optional.ofNullable(row.getBigDecimal("single_limit")),
        Optional.ofNullable(row.getObject("monthly", Integer.class)),
        Optional.ofNullable(row.getObject("at_once", Integer.class)),
        Optional.ofNullable(row.getObject("held", Integer.class)),
        Optional.ofNullable(row.getString("method")),
        row.getObject("valid_from", LocalDate.class),
        Optional.ofNullable(row.getObject("valid_to", LocalDate.class)));
  }
}
