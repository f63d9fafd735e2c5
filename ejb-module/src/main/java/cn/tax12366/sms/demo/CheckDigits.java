package cn.tax12366.sms.demo;

/** Completes numbers by their check digits, so that what is fictitious is at least well formed. */
final class CheckDigits {

  private static final String CREDIT_CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  private CheckDigits() {}

  /** Eight characters of an organisation code and its check character (GB 11714). */
  static String organisation(String eight) {
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += Character.digit(eight.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
    }
    int check = 11 - sum % 11;
    return eight + (check == 10 ? "X" : String.valueOf(check % 11));
  }

  /** Seventeen characters of a unified social credit code and its check character (GB 32100). */
  static String creditCode(String seventeen) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += CREDIT_CODE_ALPHABET.indexOf(seventeen.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return seventeen + CREDIT_CODE_ALPHABET.charAt((31 - sum % 31) % 31);
  }

  /** Seventeen digits of a resident identity number and its check character (GB 11643). */
  static String identity(String seventeen) {
    int sum = 0;
    int weight = 1;
    // The weights of the standard are the powers of two modulo 11, counted from the right.
    for (int i = 16; i >= 0; i--) {
      weight = weight * 2 % 11;
      sum += (seventeen.charAt(i) - '0') * weight;
    }
    return seventeen + "10X98765432".charAt(sum % 11);
  }

  /** Digits of a number that people type, and the check digit after them (Luhn). */
  static String luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? digit * 2 : digit;
      sum += doubled / 10 + doubled % 10;
    }
    return digits + (10 - sum % 10) % 10;
  }
}
