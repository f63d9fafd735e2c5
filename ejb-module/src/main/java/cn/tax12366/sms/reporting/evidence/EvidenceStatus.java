package cn.tax12366.sms.reporting.evidence;

/** Where a package stands. The names are stored. */
public enum EvidenceStatus {
  /** Waits for a node to begin. */
  ORDERED,
  /** A node is at it; where it falls silent another one begins anew. */
  ASSEMBLING,
  /** Can be downloaded. */
  READY,
  /** Was begun as often as is tried; the row says why. */
  FAILED,
  /** Its file was deleted in due time; the row stays. */
  DELETED
}
