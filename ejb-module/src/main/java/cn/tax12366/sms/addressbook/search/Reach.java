package cn.tax12366.sms.addressbook.search;

/** How a taxpayer can be reached, where something is to be done about it (R7.2e). */
public enum Reach {
  /** No phone that messages can be sent to. */
  WITHOUT_PHONE("t.working_phones = 0"),
  /** A phone that the carrier or somebody has found to be bad. */
  BAD_PHONE("t.bad_phones > 0"),
  /** Nobody has confirmed name and phones for longer than {@link BookSettings#confirmMonths()}. */
  UNCONFIRMED("t.confirmed_at < ?");

  private final String condition;

  Reach(String condition) {
    this.condition = condition;
  }

  /** The condition on {@code taxpayer t}. */
  String condition() {
    return condition;
  }
}
