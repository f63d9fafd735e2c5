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
  DEFERRALS
}
