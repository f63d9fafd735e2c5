package cn.tax12366.sms.shared;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number under which a taxpayer is registered (纳税人识别号), upper case, without separators.
 *
 * <p>Four shapes are in use: 18 characters (统一社会信用代码, GB 32100), 15 (region and organisation code,
 * GB 11714), 20 (resident identity number, GB 11643, and sequence; or the old identity number and
 * five zeros) and 17 (old identity number and sequence, which has no check digit).
 *
 * <p>A number whose check digit is wrong still <em>is</em> a number: early codes exist that fail
 * the check and are real. Registry data therefore keeps it and a warning is shown ({@link
 * #checkDigitHolds()}), while hand entry refuses it ({@link #entered(String)}).
 *
 * <p>Nothing is read out of the number, least of all the region or the authority (国税函〔2006〕820号).
 *
 * @param value 15, 17, 18 or 20 characters of {@code 0-9A-Z}
 */
public record TaxpayerNumber(String value) implements Comparable<TaxpayerNumber> {

  private static final Pattern FORM =
      Pattern.compile("[0-9A-Z]{15}|[0-9A-Z]{17}|[0-9A-Z]{18}|[0-9A-Z]{20}");

  /** Digits and letters of GB 32100: without I, O, S, V and Z. */
  private static final String CREDIT_CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final int[] IDENTITY_WEIGHTS = {
    7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2
  };

  public TaxpayerNumber {
    if (value == null || !FORM.matcher(value).matches()) {
      throw new MalformedTaxpayerNumber(value);
    }
  }

  /**
   * Reads a number as lists and people write it: full width, lower case, with spaces, hyphens or
   * characters without width.
   *
   * @throws MalformedTaxpayerNumber if it has none of the four lengths or a foreign character; also
   *     what a spreadsheet makes of long digits, such as {@code 4.10105E+17}
   */
  public static TaxpayerNumber of(String written) {
    if (written == null) {
      throw new MalformedTaxpayerNumber(null);
    }
    String plain =
        Normalizer.normalize(written, Normalizer.Form.NFKC)
            .replaceAll("[\\s\\-\\p{Cf}]", "")
            .toUpperCase(Locale.ROOT);
    if (!FORM.matcher(plain).matches()) {
      throw new MalformedTaxpayerNumber(written);
    }
    return new TaxpayerNumber(plain);
  }

  /**
   * Reads a number that a person has typed.
   *
   * @throws MalformedTaxpayerNumber as {@link #of(String)}
   * @throws TaxpayerNumberMistyped if the check digit is wrong, or a letter is none of the code's
   */
  public static TaxpayerNumber entered(String written) {
    TaxpayerNumber number = of(written);
    if (!number.checkDigitHolds()) {
      throw new TaxpayerNumberMistyped(number, number.mistypedPosition());
    }
    return number;
  }

  /** Where to look, counted from 1: a letter that the code does not use, or the check digit. */
  private int mistypedPosition() {
    if (value.length() == 18) {
      for (int i = 0; i < 18; i++) {
        if (CREDIT_CODE_ALPHABET.indexOf(value.charAt(i)) < 0) {
          return i + 1;
        }
      }
    }
    return Math.min(value.length(), 18);
  }

  /** False where the number disagrees with its own check digit; true where it has none. */
  public boolean checkDigitHolds() {
    return switch (value.length()) {
      case 18 -> creditCodeHolds(value);
      case 15 -> organisationCodeHolds(value.substring(6));
      case 20 -> value.endsWith("00000") || identityNumberHolds(value.substring(0, 18));
      default -> true;
    };
  }

  private static boolean creditCodeHolds(String code) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      int index = CREDIT_CODE_ALPHABET.indexOf(code.charAt(i));
      if (index < 0) {
        return false;
      }
      sum += index * weight;
      weight = weight * 3 % 31;
    }
    return code.charAt(17) == CREDIT_CODE_ALPHABET.charAt((31 - sum % 31) % 31);
  }

  private static boolean organisationCodeHolds(String code) {
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += Character.digit(code.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
    }
    // 11 - sum mod 11, of which 10 is written X and 11 is written 0.
    return code.charAt(8) == "0X987654321".charAt(sum % 11);
  }

  private static boolean identityNumberHolds(String number) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      char digit = number.charAt(i);
      if (digit > '9') {
        return false;
      }
      sum += (digit - '0') * IDENTITY_WEIGHTS[i];
    }
    return number.charAt(17) == "10X98765432".charAt(sum % 11) && bornOnARealDay(number);
  }

  private static boolean bornOnARealDay(String number) {
    try {
      LocalDate.of(
          Integer.parseInt(number.substring(6, 10)),
          Integer.parseInt(number.substring(10, 12)),
          Integer.parseInt(number.substring(12, 14)));
      return true;
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }

  @Override
  public int compareTo(TaxpayerNumber other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
