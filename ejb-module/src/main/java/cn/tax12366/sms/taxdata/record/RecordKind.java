package cn.tax12366.sms.taxdata.record;

/** What a record of the collection system is about. */
public enum RecordKind {
  /** Invoices, issued or still blank (发票). */
  INVOICE
}
