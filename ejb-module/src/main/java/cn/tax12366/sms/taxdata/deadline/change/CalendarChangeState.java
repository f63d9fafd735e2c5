package cn.tax12366.sms.taxdata.deadline.change;

/** Where a change of the tax calendar stands. */
public enum CalendarChangeState {
  /** Waits for a second person. */
  WAITING,
  /** Was approved, and counts from its day on until another one replaces it. */
  IN_FORCE,
  /** Over: a second person has sent it back. */
  RETURNED,
  /** Over: its author has taken it back. */
  WITHDRAWN
}
