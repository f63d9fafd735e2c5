package cn.tax12366.sms.taxdata.deadline.change;

/** What can be changed of the tax calendar. */
public enum CalendarChangeKind {
  /** The holiday notice of a year, whole. */
  HOLIDAYS,
  /** The published list of filing deadlines of a year, whole. */
  DEADLINES,
  /** One filing deadline, for the province. */
  SHIFT
}
