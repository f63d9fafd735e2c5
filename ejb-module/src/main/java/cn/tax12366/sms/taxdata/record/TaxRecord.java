package cn.tax12366.sms.taxdata.record;

/** What one version of a record says. */
public sealed interface TaxRecord permits Invoice, FixedAssessment, InvoiceQuota, TaxApplication {

  RecordKind kind();

  /** The same without what speaks of a person other than the taxpayer: what a deletion leaves. */
  default TaxRecord impersonal() {
    return this;
  }
}
