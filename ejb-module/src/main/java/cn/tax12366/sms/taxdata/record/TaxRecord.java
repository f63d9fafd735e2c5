package cn.tax12366.sms.taxdata.record;

/** What one version of a record says. Compared by value. */
public sealed interface TaxRecord
    permits AmountDue, Payment, Deferral, Invoice, FixedAssessment, InvoiceQuota, TaxApplication {

  /** The same without what speaks of a person other than the taxpayer: what a deletion leaves. */
  default TaxRecord impersonal() {
    return this;
  }

  /** The same without what the platform has reckoned itself, which may come out otherwise later. */
  default TaxRecord stated() {
    return this;
  }
}
