package cn.tax12366.sms.shared;

/** What became of one row of a list that was brought in. */
public enum RowOutcome {
  /** Was not known before. */
  ADDED,
  /** Was known, and at least one thing about it is different now. */
  CHANGED,
  /** Was known exactly like this; nothing was written. */
  UNCHANGED,
  /** Breaks a rule; nothing of it was written, and the other rows are not touched by that. */
  REFUSED
}
