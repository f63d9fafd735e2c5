package cn.tax12366.sms.taxdata.record;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number under which an application was accepted (受理编号). Systems that accept applications have
 * forms and check digits of their own, so neither is judged here.
 *
 * @param value 4 to 40 letters (Chinese ones too), digits, hyphens and brackets; upper case
 */
public record ApplicationNumber(String value) {

  private static final Pattern FORM = Pattern.compile("[\\p{L}0-9()\\[\\]-]{4,40}");

  public ApplicationNumber {
    if (!FORM.matcher(value).matches()) {
      throw new MalformedApplicationNumber(value);
    }
  }

  /**
   * Reads a number as lists and people write it: full width, lower case, with spaces.
   *
   * @throws MalformedApplicationNumber if another character is in it, or too few or too many
   */
  public static ApplicationNumber of(String written) {
    return new ApplicationNumber(
        Normalizer.normalize(written, Normalizer.Form.NFKC)
            .replaceAll("\\s", "")
            .toUpperCase(Locale.ROOT)
            .replace('〔', '[')
            .replace('〕', ']'));
  }
}
