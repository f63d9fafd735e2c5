package cn.tax12366.sms.taxdata.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The table of each kind. */
@ApplicationScoped
class RecordTables {

  private Invoices invoices;
  private FixedAssessments fixedAssessments;
  private InvoiceQuotas invoiceQuotas;
  private TaxApplications applications;

  RecordTables() {}

  @Inject
  RecordTables(
      Invoices invoices,
      FixedAssessments fixedAssessments,
      InvoiceQuotas invoiceQuotas,
      TaxApplications applications) {
    this.invoices = invoices;
    this.fixedAssessments = fixedAssessments;
    this.invoiceQuotas = invoiceQuotas;
    this.applications = applications;
  }

  RecordTable of(RecordKind kind) {
    return switch (kind) {
      case INVOICE -> invoices;
      case FIXED_ASSESSMENT -> fixedAssessments;
      case INVOICE_QUOTA -> invoiceQuotas;
      case APPLICATION -> applications;
    };
  }
}
