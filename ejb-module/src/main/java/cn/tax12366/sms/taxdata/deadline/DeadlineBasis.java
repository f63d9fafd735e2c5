package cn.tax12366.sms.taxdata.deadline;

/** What a filing deadline rests upon. */
public enum DeadlineBasis {
  /** The province has changed it. */
  SHIFTED,
  /** The State Administration has published it. */
  PUBLISHED,
  /** Nobody has published it: the rule says so. */
  COMPUTED
}
