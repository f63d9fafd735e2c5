package cn.tax12366.sms.addressbook.maintenance;

import cn.tax12366.sms.shared.PhoneNumber;

/** Why somebody changes a taxpayer, in his words. */
final class Reasons {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 200;

  private Reasons() {}

  /**
   * @return the reason, numbers in it masked
   * @throws TaxpayerChangeNeedsReason if it is too short or too long
   */
  static String fit(String written) {
    String reason = written == null ? "" : written.strip();
    if (reason.codePointCount(0, reason.length()) < SHORTEST || reason.length() > LONGEST) {
      throw new TaxpayerChangeNeedsReason(SHORTEST, LONGEST);
    }
    return PhoneNumber.maskedWithin(reason);
  }
}
