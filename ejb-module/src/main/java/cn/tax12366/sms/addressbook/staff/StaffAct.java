package cn.tax12366.sms.addressbook.staff;

/** What was done to an entry of the phone book. The names are stored. */
public enum StaffAct {
  ADDED,
  RENAMED,
  /** To another unit; by their codes. */
  MOVED,
  /** By the names in {@code DepartmentKind}. */
  DEPARTMENT,
  POST,
  PHONE_ADDED,
  PHONE_REMOVED,
  /** Somebody has found that it is not this person's. */
  PHONE_WRONG,
  /** A carrier has said that the number does not exist. */
  PHONE_VOID,
  /** A message has reached a number that was said not to exist. */
  PHONE_REACHED,
  /** On a day, as {@code 2026-11-30}. */
  LEFT,
  RETURNED
}
