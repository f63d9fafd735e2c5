package cn.tax12366.sms.taxdata.account;

import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;

/** What taxpayers have to pay. */
@ApplicationScoped
class AmountsDue extends SourceRecords<AmountDue> {

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  AmountsDue() {
    super("amount_due", "tax_code", "tax_name", "period_from", "period_to", "payable_by", "amount");
  }

  AmountsDue(DataSource dataSource) {
    this();
    this.dataSource = dataSource;
  }

  @Override
  DataSource dataSource() {
    return dataSource;
  }

  @Override
  void bind(PreparedStatement write, int first, AmountDue entry) throws SQLException {
    write.setString(first, entry.taxCode());
    write.setString(first + 1, entry.taxName());
    write.setObject(first + 2, entry.periodFrom());
    write.setObject(first + 3, entry.periodTo());
    write.setObject(first + 4, entry.payableBy());
    write.setBigDecimal(first + 5, entry.amount());
  }

  @Override
  AmountDue read(ResultSet row, RecordHead head) throws SQLException {
    return new AmountDue(
        head,
        row.getString("tax_code"),
        row.getString("tax_name"),
        row.getObject("period_from", LocalDate.class),
        row.getObject("period_to", LocalDate.class),
        row.getObject("payable_by", LocalDate.class),
        row.getBigDecimal("amount"));
  }
}
