package cn.tax12366.sms.taxdata.record;

import cn.tax12366.sms.taxdata.FeedKind;

/** What a record of the collection system is about. */
public enum RecordKind {
  /** What is to be paid (应征税款). */
  AMOUNT_DUE(FeedKind.AMOUNTS_DUE),
  /** What has been paid (入库税款). */
  PAYMENT(FeedKind.PAYMENTS),
  /** Approved extensions of filing and deferrals of payment (延期申报, 延期缴纳税款). */
  DEFERRAL(FeedKind.DEFERRALS),
  /** Invoices, issued or still blank (发票). */
  INVOICE(FeedKind.INVOICES),
  /** What has to be paid each month without filing (定税). */
  FIXED_ASSESSMENT(FeedKind.FIXED_ASSESSMENTS),
  /** Which invoices a taxpayer may get, and how many (票种核定). */
  INVOICE_QUOTA(FeedKind.INVOICE_QUOTAS),
  /** How far what a taxpayer has applied for is (办理进度). */
  APPLICATION(FeedKind.APPLICATIONS);

  private final FeedKind feed;

  RecordKind(FeedKind feed) {
    this.feed = feed;
  }

  /** The feed that brings them. */
  public FeedKind feed() {
    return feed;
  }
}
