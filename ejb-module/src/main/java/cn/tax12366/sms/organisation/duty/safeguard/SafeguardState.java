package cn.tax12366.sms.organisation.duty.safeguard;

/** Where a version of a document stands. */
public enum SafeguardState {
  /** Can be changed; nobody but the security administrator sees it. */
  DRAFT,
  /** To be read by everybody; not changed any more. */
  IN_FORCE,
  /** A later version is in force. */
  REPLACED,
  /** Ended without a next version, or a draft given up. */
  REPEALED
}
