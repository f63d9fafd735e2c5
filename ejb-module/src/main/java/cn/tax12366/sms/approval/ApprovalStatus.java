package cn.tax12366.sms.approval;

/** Where a request for approval stands. The names are stored. */
public enum ApprovalStatus {
  /** Waits for a second person. */
  WAITING,
  /** Read and approved; may be carried out as long as nothing of it changes. */
  APPROVED,
  /** Sent back with a reason. */
  RETURNED,
  /** Overtaken: what was submitted has been changed or withdrawn since. */
  VOID
}
