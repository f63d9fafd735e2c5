package cn.tax12366.sms.organisation.duty;

/** Why nobody answers for the security of a bureau. */
public enum SecurityGap {
  /** Nobody was named. */
  NOBODY,
  /** Whoever was named has left. */
  LEFT,
  /** Whoever was named serves another unit by now. */
  MOVED
}
