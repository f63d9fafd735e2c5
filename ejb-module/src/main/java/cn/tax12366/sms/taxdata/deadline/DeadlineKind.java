package cn.tax12366.sms.taxdata.deadline;

/** The two sorts of filing deadlines: together with the month of filing they name one. */
public enum DeadlineKind {
  /** Months, quarters and half-years, which are all filed until the same day of a month. */
  PERIODIC,
  /** The final settlement of a year, which only its last day can move. */
  ANNUAL
}
