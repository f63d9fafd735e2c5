package cn.tax12366.sms.integration;

import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.integration.list.ListRow;
import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.taxdata.record.Invoice;
import cn.tax12366.sms.taxdata.record.InvoiceBuyer;
import cn.tax12366.sms.taxdata.record.InvoiceNumber;
import cn.tax12366.sms.taxdata.record.InvoiceState;
import java.util.Map;
import java.util.Optional;

/** What a row of a list of invoices says (R7.7, R4.5e). */
final class InvoiceReading {

  private static final Map<String, InvoiceState> STATES =
      Map.ofEntries(
          Map.entry("normal", InvoiceState.NORMAL),
          Map.entry("正常", InvoiceState.NORMAL),
          Map.entry("void", InvoiceState.VOID),
          Map.entry("作废", InvoiceState.VOID),
          Map.entry("已作废", InvoiceState.VOID),
          Map.entry("red", InvoiceState.RED),
          Map.entry("红冲", InvoiceState.RED),
          Map.entry("已红冲", InvoiceState.RED),
          Map.entry("lost", InvoiceState.LOST),
          Map.entry("失控", InvoiceState.LOST),
          Map.entry("丢失", InvoiceState.LOST),
          Map.entry("被盗", InvoiceState.LOST));

  private InvoiceReading() {}

  static Invoice read(ListRow row, RecordCells cells) {
    return new Invoice(
        number(row, cells),
        cells.cells().text(ListField.INVOICE_KIND, 40),
        cells.word(ListField.INVOICE_STATE, STATES),
        cells.cells().dayIfAny(ListField.OBTAINED_ON),
        cells.textIfAny(ListField.OBTAINED_BATCH, 40),
        cells.cells().dayIfAny(ListField.ISSUED_ON),
        cells.amountIfAny(ListField.INVOICE_AMOUNT),
        buyer(cells));
  }

  private static InvoiceNumber number(ListRow row, RecordCells cells) {
    String number = cells.cells().needed(ListField.INVOICE_NUMBER);
    try {
      return InvoiceNumber.of(row.cell(ListField.INVOICE_CODE).orElse(""), number);
    } catch (BusinessRuleViolation e) {
      throw new RowRefused(ListField.INVOICE_NUMBER, e);
    }
  }

  private static Optional<InvoiceBuyer> buyer(RecordCells cells) {
    Optional<String> number = cells.textIfAny(ListField.BUYER_NUMBER, 30);
    Optional<String> name = cells.textIfAny(ListField.BUYER_NAME, 100);
    return number.isEmpty() && name.isEmpty()
        ? Optional.empty()
        : Optional.of(new InvoiceBuyer(number.orElse(""), name.orElse("")));
  }
}
