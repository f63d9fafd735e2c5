package cn.tax12366.sms.audit;

/** How an audited act ended. */
public enum Outcome {
  /** Carried out. */
  DONE,
  /** A rule forbade it; nothing was changed. */
  REFUSED,
  /** Permitted, but it went wrong. */
  FAILED
}
