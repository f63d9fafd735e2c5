package cn.tax12366.sms.reporting.cost;

/** Where the pace of a forecast comes from, or why there is none. */
public enum PaceBasis {
  /** From the working days of this month that are over. */
  THIS_MONTH,
  /** From last month: fewer than two working days of this one are over. */
  LAST_MONTH,
  /** None: fewer than two working days are over, and nothing was sent last month. */
  NOTHING,
  /** None: the holidays of the year are not loaded. */
  NO_CALENDAR,
  /** None is needed: the month is over. */
  OVER
}
