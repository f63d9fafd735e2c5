package cn.tax12366.sms.taxdata.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** What taxpayers have paid. */
@ApplicationScoped
class Payments implements RecordTable {

  private static final List<String> COLUMNS =
      List.of("tax_code", "period_from", "period_to", "amount", "paid_on");

  @Override
  public String name() {
    return "tax_payment";
  }

  @Override
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public void bind(PreparedStatement write, int from, TaxRecord content) throws SQLException {
    Payment entry = (Payment) content;
    write.setString(from, entry.taxCode());
    write.setObject(from + 1, entry.periodFrom());
    write.setObject(from + 2, entry.periodTo());
    write.setBigDecimal(from + 3, entry.amount());
    write.setObject(from + 4, entry.paidOn());
  }

  @Override
  public Payment content(ResultSet row) throws SQLException {
    return new Payment(
        row.getString("tax_code"),
        row.getObject("period_from", LocalDate.class),
        row.getObject("period_to", LocalDate.class),
        row.getBigDecimal("amount"),
        row.getObject("paid_on", LocalDate.class));
  }
}
