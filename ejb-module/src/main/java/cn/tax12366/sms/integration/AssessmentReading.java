package cn.tax12366.sms.integration;

import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.integration.list.ListRow;
import cn.tax12366.sms.taxdata.record.FixedAssessment;
import cn.tax12366.sms.taxdata.record.InvoiceQuota;
import java.time.LocalDate;
import java.util.Optional;

/** What rows of fixed assessments and of invoice quotas say (R7.8a, R7.8b). */
final class AssessmentReading {

  private AssessmentReading() {}

  static FixedAssessment fixedAssessment(ListRow row, RecordCells cells) {
    LocalDate from = cells.cells().day(ListField.EFFECTIVE_FROM);
    LocalDate to = cells.cells().day(ListField.EFFECTIVE_TO);
    ordered(ListField.EFFECTIVE_TO, from, to);
    Optional<LocalDate> ended = cells.cells().dayIfAny(ListField.ENDED_ON);
    return new FixedAssessment(
        LevyCells.code(row, cells.cells()),
        LevyCells.name(row, cells.cells()),
        cells.amountIfAny(ListField.TURNOVER),
        cells.percentIfAny(ListField.RATE),
        cells.amount(ListField.ASSESSED_TAX),
        from,
        to,
        ended,
        cells.cells().yesNoIfAny(ListField.BELOW_THRESHOLD).orElse(false));
  }

  static InvoiceQuota invoiceQuota(RecordCells cells) {
    LocalDate from = cells.cells().day(ListField.EFFECTIVE_FROM);
    Optional<LocalDate> to = cells.cells().dayIfAny(ListField.EFFECTIVE_TO);
    to.ifPresent(day -> ordered(ListField.EFFECTIVE_TO, from, day));
    return new InvoiceQuota(
        cells.cells().text(ListField.INVOICE_KIND, 40),
        cells.amountIfAny(ListField.SINGLE_LIMIT),
        cells.countIfAny(ListField.MONTHLY_QUOTA),
        cells.countIfAny(ListField.QUOTA_AT_ONCE),
        cells.countIfAny(ListField.QUOTA_HELD),
        cells.textIfAny(ListField.OBTAINING_METHOD, 20),
        from,
        to);
  }

  private static void ordered(ListField field, LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw new RowRefused(field, "period-ends-before-it-begins", from + " – " + to);
    }
  }
}
