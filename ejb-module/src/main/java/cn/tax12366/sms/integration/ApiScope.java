package cn.tax12366.sms.integration;

/** What an API client may do. */
public enum ApiScope {
  /** Send taxpayer lists, and read what became of them. */
  TAXPAYERS_WRITE,
  /** Send filing lists, and read what became of them. */
  FILINGS_WRITE
}
