package cn.tax12366.sms.content;

/** Where a version of a template stands. */
public enum TemplateStatus {
  /** Its author may still change it. */
  DRAFT,
  /** Frozen; waits for someone other than its author. */
  SUBMITTED,
  /** Frozen; may be used. */
  APPROVED,
  /** Frozen; sent back with a reason. A new version may follow. */
  RETURNED,
  /** Frozen; used no more. */
  WITHDRAWN
}
