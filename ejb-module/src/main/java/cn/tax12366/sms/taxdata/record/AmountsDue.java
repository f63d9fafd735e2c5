package cn.tax12366.sms.taxdata.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** What taxpayers have to pay. */
@ApplicationScoped
class AmountsDue implements RecordTable {

  private static final List<String> COLUMNS =
      List.of("tax_code", "tax_name", "period_from", "period_to", "payable_by", "amount");

  @Override
  public String name() {
    return "amount_due";
  }

  @Override
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public void bind(PreparedStatement write, int from, TaxRecord content) throws SQLException {
    AmountDue entry = (AmountDue) content;
    write.setString(from, entry.taxCode());
    write.setString(from + 1, entry.taxName());
    write.setObject(from + 2, entry.periodFrom());
    write.setObject(from + 3, entry.periodTo());
    write.setObject(from + 4, entry.payableBy());
    write.setBigDecimal(from + 5, entry.amount());
  }

  @Override
  public AmountDue content(ResultSet row) throws SQLException {
    return new AmountDue(
        row.getString("tax_code"),
        row.getString("tax_name"),
        row.getObject("period_from", LocalDate.class),
        row.getObject("period_to", LocalDate.class),
        row.getObject("payable_by", LocalDate.class),
        row.getBigDecimal("amount"));
  }
}
