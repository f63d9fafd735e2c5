package cn.tax12366.sms.shared;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mainland mobile number in its national form, eleven digits beginning with 1.
 *
 * <p>Accepted on the way in: full-width digits, spaces, hyphens and the unseen marks that come with
 * a number copied out of a telephone, and the country code as {@code +86}, {@code 0086} or {@code
 * 86}. Not accepted: landlines, short codes such as 12366, numbers of other countries. Immutable.
 *
 * @param digits eleven digits, as stored and as shown to those who may see it
 */
public record PhoneNumber(String digits) {

  private static final Pattern FORM = Pattern.compile("(?:\\+86|0086|86)?(1[3-9]\\d{9})");

  /** Eleven digits of a mobile number, and no digit beside them. */
  private static final Pattern WITHIN = Pattern.compile("(?<!\\d)(1[3-9]\\d)\\d{4}(\\d{4})(?!\\d)");

  public PhoneNumber {
    if (digits == null || !digits.matches("1[3-9]\\d{9}")) {
      throw new MalformedPhoneNumber(digits);
    }
  }

  /**
   * Reads a number as people write it.
   *
   * @throws MalformedPhoneNumber if {@code written} is no mainland mobile number
   */
  public static PhoneNumber of(String written) {
    if (written == null) {
      throw new MalformedPhoneNumber(null);
    }
    String plain =
        Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("[\\s\\-\\p{Cf}]", "");
    Matcher form = FORM.matcher(plain);
    if (!form.matches()) {
      throw new MalformedPhoneNumber(written);
    }
    return new PhoneNumber(form.group(1));
  }

  /** {@code text} with every number in it masked: for what people have written freely. */
  public static String maskedWithin(String text) {
    return WITHIN.matcher(text).replaceAll("$1****$2");
  }

  /** The form shown by default: {@code 154****0001}. */
  public String masked() {
    return digits.substring(0, 3) + "****" + digits.substring(7);
  }

  /** Masked, so that a number never reaches a log by accident. */
  @Override
  public String toString() {
    return masked();
  }
}
