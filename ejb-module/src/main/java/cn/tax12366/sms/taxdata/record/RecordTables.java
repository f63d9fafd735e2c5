package cn.tax12366.sms.taxdata.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The table of each kind. */
@ApplicationScoped
class RecordTables {

  private AmountsDue amountsDue;
  private Payments payments;
  private Deferrals deferrals;
  private Invoices invoices;
  private FixedAssessments fixedAssessments;
  private InvoiceQuotas invoiceQuotas;
  private TaxApplications applications;

  RecordTables() {}

  @Inject
  RecordTables(
      AmountsDue amountsDue,
      Payments payments,
      Deferrals deferrals,
      Invoices invoices,
      FixedAssessments fixedAssessments,
      InvoiceQuotas invoiceQuotas,
      TaxApplications applications) {
    this.amountsDue = amountsDue;
    this.payments = payments;
    this.deferrals = deferrals;
    this.invoices = invoices;
    this.fixedAssessments = fixedAssessments;
    this.invoiceQuotas = invoiceQuotas;
    this.applications = applications;
  }

  RecordTable of(RecordKind kind) {
    return switch (kind) {
      case AMOUNT_DUE -> amountsDue;
      case PAYMENT -> payments;
      case DEFERRAL -> deferrals;
      case INVOICE -> invoices;
      case FIXED_ASSESSMENT -> fixedAssessments;
      case INVOICE_QUOTA -> invoiceQuotas;
      case APPLICATION -> applications;
    };
  }
}
