package cn.tax12366.sms.taxdata.account;

/** How something that has to be paid stands on a day. */
public enum BalanceState {
  /** Paid in full. */
  SETTLED,
  /** There is time yet. */
  OPEN,
  /** There is time yet because a deferral was approved. */
  PUT_OFF,
  /** Not paid, or not in full, in time. */
  OVERDUE
}
