package cn.tax12366.sms.shared;

/** Taxpayer numbers and phones that can be nobody's: region 410199 and prefix 154 do not exist. */
public final class FictitiousNumbers {

  private FictitiousNumbers() {}

  /** The {@code i}th of a million numbers with right check digits. */
  public static TaxpayerNumber taxpayer(int i) {
    String body = "91410199FX%06d".formatted(i);
    for (char organisation : "0123456789X".toCharArray()) {
      if (new TaxpayerNumber(body.substring(2) + organisation).checkDigitHolds()) {
        for (char check : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
          TaxpayerNumber number = new TaxpayerNumber(body + organisation + check);
          if (number.checkDigitHolds()) {
            return number;
          }
        }
      }
    }
    throw new AssertionError("No check digit fits " + body);
  }

  public static String phone(int i) {
    return "154%08d".formatted(i);
  }
}
