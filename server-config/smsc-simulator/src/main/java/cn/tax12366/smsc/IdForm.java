package cn.tax12366.smsc;

import java.util.Locale;

/** How a message_id is written. In the ledger it is always {@link #DECIMAL}. */
public enum IdForm {
  DECIMAL,
  /** In capitals. */
  HEXADECIMAL,
  HEXADECIMAL_LOWER_CASE,
  /** Decimal, four zeros in front. */
  LEADING_ZEROS,
  /** Decimal, with zeros in front to 70 characters, five more than SMPP 3.4 allows. */
  TOO_LONG;

  private static final int LONG = 70;

  String write(String decimal) {
    return switch (this) {
      case DECIMAL -> decimal;
      case HEXADECIMAL -> hexadecimal(decimal).toUpperCase(Locale.ROOT);
      case HEXADECIMAL_LOWER_CASE -> hexadecimal(decimal);
      case LEADING_ZEROS -> "0000" + decimal;
      case TOO_LONG -> "0".repeat(LONG - decimal.length()) + decimal;
    };
  }

  private static String hexadecimal(String decimal) {
    return Long.toHexString(Long.parseLong(decimal));
  }
}
