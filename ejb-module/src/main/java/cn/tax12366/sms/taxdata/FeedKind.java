package cn.tax12366.sms.taxdata;

/** Kinds of data that the collection system delivers, each with a time of its own. */
public enum FeedKind {
  /** Who must file what until when, and who has. */
  FILINGS
}
