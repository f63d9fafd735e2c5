package cn.tax12366.sms.notices.audience.published;

/** What of their obligations picks out taxpayers. Names are stored. */
public enum FilingCondition {
  /** Something that is due on the day is not filed, and nobody has granted more time for it. */
  UNFILED,
  /** Something was due on the day, and all of it is filed. */
  FILED,
  /** Something is overdue for payment today. */
  OWING;

  /** True where a day belongs to it. */
  public boolean isOfDeadline() {
    return this != OWING;
  }
}
