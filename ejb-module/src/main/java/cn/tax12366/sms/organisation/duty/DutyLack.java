package cn.tax12366.sms.organisation.duty;

/** What can be lacking in the duties (R10.1b, R10.1d). */
public enum DutyLack {
  /** The password that an administrator has assigned was not changed for days (R10.3b). */
  FIRST_PASSWORD,
  /** An account that nobody has signed in to for long. */
  UNUSED_ACCOUNT,
  /** A publishing grant whose last day has passed and that nobody has ended (R7.4b). */
  EXPIRED_GRANT,
  /** A bureau that nobody in service there answers for (R10.1d). */
  SECURITY_DUTY,
  /** A safeguard or secrecy rule in force that somebody has not read (R10.1a–b). */
  UNREAD_SAFEGUARD,
  /** The holidays or the published deadlines of next year are not loaded in December. */
  NEXT_YEAR_CALENDAR,
  /** An approver whom the phone book of the staff knows no way to reach (R10.1e). */
  UNREACHED_APPROVER
}
