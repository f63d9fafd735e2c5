package cn.tax12366.sms.taxdata.record;

/** What a record of the collection system is about. */
public enum RecordKind {
  /** Invoices, issued or still blank (发票). */
  INVOICE,
  /** What has to be paid each month without filing (定税). */
  FIXED_ASSESSMENT,
  /** Which invoices a taxpayer may get, and how many (票种核定). */
  INVOICE_QUOTA,
  /** How far what a taxpayer has applied for is (办理进度). */
  APPLICATION
}
