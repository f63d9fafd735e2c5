package cn.tax12366.sms.notices.waiting;

/** A message by which the platform has told an approver that something waits for him. */
public final class ApproverReminded {

  /** What the origins of these messages begin with: {@code approver:17}; their kind is APPROVER. */
  static final String ORIGIN = "approver:";

  private ApproverReminded() {}

  /**
   * Whether the origin of a message, as outbound has it, is such a reminder. Tells nothing about
   * whose.
   *
   * @param origin such as {@code approver:17}
   */
  public static boolean isOrigin(String origin) {
    return origin.startsWith(ORIGIN);
  }
}
