package cn.tax12366.sms.organisation.suspension;

/** Whom it concerns. The names are stored. */
public enum SuspensionScope {
  /** A unit and everything below it. */
  UNIT,
  /** One officer. */
  OFFICER,
  /** Everybody. */
  PROVINCE
}
