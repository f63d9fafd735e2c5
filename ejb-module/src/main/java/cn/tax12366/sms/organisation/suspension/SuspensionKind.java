package cn.tax12366.sms.organisation.suspension;

/** What has been stopped and by which right. The names are stored. */
public enum SuspensionKind {
  /** A superior has stopped the use of the platform: signing in, acting and sending (art. 12). */
  SUSPENSION,
  /** The information centre holds sending back for two hours at most (art. 6, reading A22). */
  TECHNICAL_HOLD,
  /** Two persons of the province have stopped all that the platform sends unasked. */
  EMERGENCY_STOP
}
