package cn.tax12366.sms.outbound;

/** What may happen with the messages of a batch. The names are stored. */
public enum BatchStatus {
  /** Being filled; nothing is sent. */
  OPEN,
  /** May be sent; takes no more messages. */
  RELEASED,
  /** Held back at once (at most the slices under way still go out); may be resumed. */
  PAUSED,
  /** Ended for good: what was not yet submitted is cancelled. */
  STOPPED
}
