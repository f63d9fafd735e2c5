package cn.tax12366.sms.notices.kind;

/** Where a version of a kind stands. Names are stored. */
public enum KindStatus {
  /** Being written. */
  DRAFT,
  /** Waits for a second person. */
  SUBMITTED,
  /** Holds from its day on, until the next approved one does. */
  APPROVED,
  /** Sent back. */
  RETURNED,
  /** Given up. */
  WITHDRAWN
}
