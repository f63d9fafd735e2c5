package cn.tax12366.sms.notices.rule;

/** Where a reminder rule stands. The names are stored. */
public enum RuleStatus {
  /** Being written, or sent back, or changed after its approval; not carried out. */
  DRAFT,
  /** Waits for a second person; not carried out. */
  SUBMITTED,
  /** Approved; carried out on every day that fits. */
  IN_FORCE,
  /** Ended by its owner; not carried out, and not to be changed. */
  WITHDRAWN
}
