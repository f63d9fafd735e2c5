package cn.tax12366.sms.taxdata.record;

import cn.tax12366.sms.shared.secrets.Purpose;
import cn.tax12366.sms.shared.secrets.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The invoices; their buyers are sealed. */
@ApplicationScoped
class Invoices implements RecordTable {

  private static final List<String> COLUMNS =
      List.of(
          "code",
          "number",
          "kind_name",
          "state",
          "obtained_on",
          "batch",
          "issued_on",
          "amount",
          "buyer");

  @Inject private Sealing sealing;

  Invoices() {}

  Invoices(Sealing sealing) {
    this.sealing = sealing;
  }

  @Override
  public String name() {
    return "invoice";
  }

  @Override
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public void bind(PreparedStatement write, int from, TaxRecord content) throws SQLException {
    Invoice invoice = (Invoice) content;
    write.setString(from, invoice.number().code());
    write.setString(from + 1, invoice.number().number());
    write.setString(from + 2, invoice.kindName());
    write.setString(from + 3, invoice.state().name());
    write.setObject(from + 4, invoice.obtainedOn().orElse(null), Types.DATE);
    write.setString(from + 5, invoice.batch().orElse(null));
    write.setObject(from + 6, invoice.issuedOn().orElse(null), Types.DATE);
    write.setBigDecimal(from + 7, invoice.amount().orElse(null));
    write.setString(from + 8, invoice.buyer().map(this::sealed).orElse(null));
  }

  @Override
  public Invoice content(ResultSet row) throws SQLException {
    return new Invoice(
        new InvoiceNumber(row.getString("code"), row.getString("number")),
        row.getString("kind_name"),
        InvoiceState.valueOf(row.getString("state")),
        Optional.ofNullable(row.getObject("obtained_on", LocalDate.class)),
        Optional.ofNullable(row.getString("batch")),
        Optional.ofNullable(row.getObject("issued_on", LocalDate.class)),
        Optional.ofNullable(row.getBigDecimal("amount")),
        Optional.ofNullable(row.getString("buyer")).map(this::opened));
  }

  private String sealed(InvoiceBuyer buyer) {
    return sealing.seal(Purpose.TAX_RECORD, buyer.number() + "\n" + buyer.name());
  }

  private InvoiceBuyer opened(String sealed) {
    String[] parts = sealing.openText(Purpose.TAX_RECORD, sealed).split("\n", 2);
    return new InvoiceBuyer(parts[0], parts[1]);
  }
}
