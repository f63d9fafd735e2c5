package cn.tax12366.sms.approval;

/** How urgently something waits for its decision. */
public enum ApprovalUrgency {
  /** It has not waited for long. */
  FRESH,
  /** It has waited for longer than {@code sms.approval.remind-after} working hours. */
  LONG,
  /** After today's sending hours it could reach nobody in time any more. */
  LAST_DAY,
  /** The day until which it had to reach people is over. */
  TOO_LATE
}
