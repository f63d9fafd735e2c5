package cn.tax12366.sms.organisation.suspension;

/** Words that are kept: something, and not without end. */
final class Reasons {

  private Reasons() {}

  /**
   * @throws SuspensionNeedsReason if it is none, or longer than is kept
   */
  static String required(String written) {
    String reason = written == null ? "" : written.strip();
    if (reason.isEmpty() || reason.length() > Suspension.LONGEST_REASON) {
      throw new SuspensionNeedsReason(Suspension.LONGEST_REASON);
    }
    return reason;
  }
}
