package cn.tax12366.sms.notices;

/** Where a notice stands. The names are stored. */
public enum NoticeStatus {
  /** Prepared by hand; nothing is frozen yet. */
  DRAFT,
  /** Its recipients are being written down. */
  PREPARING,
  /** Frozen; waits for a second person. */
  SUBMITTED,
  /** Sent back with a reason; another one may be prepared. */
  RETURNED,
  /** Approved; being handed over to outbound. */
  RELEASING,
  /** Handed over whole; going out, or gone. */
  RELEASED,
  /** Held back; may be resumed. */
  PAUSED,
  /** Held back by a superior, a hold or an emergency stop; goes on by itself when that is over. */
  SUSPENDED,
  /** Was suspended so long that its approval has to be renewed before it goes on. */
  AWAITING_RENEWAL,
  /** Ended for good; what had not gone out does not. */
  STOPPED,
  /** Given up before anything was handed over. */
  WITHDRAWN
}
