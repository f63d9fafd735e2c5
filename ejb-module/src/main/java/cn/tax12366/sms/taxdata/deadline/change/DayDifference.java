package cn.tax12366.sms.taxdata.deadline.change;

/**
 * One line of what a change makes different.
 *
 * @param of the day or the month that it is about, such as {@code 2027-02-08}
 * @param before what is so now; empty for nothing
 * @param after what is so then; empty for nothing
 * @param computed of a deadline: what the rule gives; empty where the holidays are not loaded
 */
public record DayDifference(String of, String before, String after, String computed) {

  public String getOf() {
    return of;
  }

  public String getBefore() {
    return before;
  }

  public String getAfter() {
    return after;
  }

  public String getComputed() {
    return computed;
  }

  public boolean isChanged() {
    return !before.equals(after);
  }

  /** True where the published day is not the one that the rule gives: to be looked at twice. */
  public boolean isAgainstRule() {
    return !computed.isEmpty() && !computed.equals(after);
  }
}
