package cn.tax12366.sms.taxdata.record;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * By what an invoice is told from every other: its code and number, or for a fully digital one
 * (数电票) its number alone.
 *
 * @param code 10 or 12 digits; empty for a fully digital invoice
 * @param number 8 digits, zeros in front included; 20 for a fully digital invoice
 */
public record InvoiceNumber(String code, String number) {

  private static final Pattern CODE = Pattern.compile("[0-9]{10}|[0-9]{12}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{8}");
  private static final Pattern DIGITAL = Pattern.compile("[0-9]{20}");

  public InvoiceNumber {
    boolean digital = code.isEmpty() && DIGITAL.matcher(number).matches();
    if (!digital && !(CODE.matcher(code).matches() && NUMBER.matcher(number).matches())) {
      throw new MalformedInvoiceNumber((code + " " + number).strip());
    }
  }

  /**
   * Reads both as lists and people write them: full width, with spaces.
   *
   * @param code empty for a fully digital invoice
   * @throws MalformedInvoiceNumber if a digit is missing, also one that a spreadsheet has taken
   *     from the front: nothing is added by guess
   */
  public static InvoiceNumber of(String code, String number) {
    return new InvoiceNumber(plain(code), plain(number));
  }

  private static String plain(String written) {
    return Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }

  public boolean isDigital() {
    return code.isEmpty();
  }
}
