package cn.tax12366.sms.taxdata.account;

import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;

/** What taxpayers have paid. */
@ApplicationScoped
class Payments extends SourceRecords<Payment> {

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  Payments() {
    super("tax_payment", "tax_code", "period_from", "period_to", "amount", "paid_on");
  }

  Payments(DataSource dataSource) {
    this();
    this.dataSource = dataSource;
  }

  @Override
  DataSource dataSource() {
    return dataSource;
  }

  @Override
  void bind(PreparedStatement write, int first, Payment entry) throws SQLException {
    write.setString(first, entry.taxCode());
    write.setObject(first + 1, entry.periodFrom());
    write.setObject(first + 2, entry.periodTo());
    write.setBigDecimal(first + 3, entry.amount());
    write.setObject(first + 4, entry.paidOn());
  }

  @Override
  Payment read(ResultSet row, RecordHead head) throws SQLException {
    return new Payment(
        head,
        row.getString("tax_code"),
        row.getObject("period_from", LocalDate.class),
        row.getObject("period_to", LocalDate.class),
        row.getBigDecimal("amount"),
        row.getObject("paid_on", LocalDate.class));
  }
}
