package cn.tax12366.sms.reporting.cost;

/**
 * By what a month is carried forward: how many working days have passed of the time that the pace
 * is taken from, and how many are to come.
 *
 * @param basis where the pace comes from
 * @param behind working days that are over of that time; at least 1 unless there is no pace
 * @param ahead working days of the month after today
 * @param todayWorks whether today is one
 */
record Pace(PaceBasis basis, int behind, int ahead, boolean todayWorks) {

  static Pace none(PaceBasis why) {
    return new Pace(why, 0, 0, false);
  }

  /**
   * Short messages until the end of the month.
   *
   * @param before of this month before today
   * @param today of today so far: the pace of a day if that is more
   * @param lastMonth of the whole last month
   * @return null if there is no pace to go by
   */
  Long forecast(long before, long today, long lastMonth) {
    return switch (basis) {
      case THIS_MONTH -> carriedForward(before, today, before);
      case LAST_MONTH -> carriedForward(before, today, lastMonth);
      case NOTHING, NO_CALENDAR, OVER -> null;
    };
  }

  private long carriedForward(long before, long today, long paced) {
    return before + Math.max(today, todayWorks ? days(paced, 1) : 0) + days(paced, ahead);
  }

  /** What so many days bring at this pace, rounded. */
  private long days(long paced, int days) {
    return (paced * days + behind / 2) / behind;
  }
}
