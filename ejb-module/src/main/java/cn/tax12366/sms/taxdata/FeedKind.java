package cn.tax12366.sms.taxdata;

/** Kinds of data that the collection system delivers, each with a time of its own. */
public enum FeedKind {
  /** Who must file what until when, and who has. */
  FILINGS,
  /** What is to be paid. */
  AMOUNTS_DUE,
  /** What has been paid. */
  PAYMENTS,
  /** Approved extensions of filing and deferrals of payment. */
  DEFERRALS,
  /** Invoices, issued or still blank. */
  INVOICES,
  /** What has to be paid each month without filing. */
  FIXED_ASSESSMENTS,
  /** Which invoices taxpayers may get, and how many. */
  INVOICE_QUOTAS,
  /** How far what taxpayers have applied for is. */
  APPLICATIONS
}
