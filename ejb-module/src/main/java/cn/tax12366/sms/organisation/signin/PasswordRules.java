package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.shared.OfficerCode;
import java.util.List;
import java.util.Locale;

/**
 * What a password that an officer chooses must be (S2): 12 to 128 characters of any kind, not built
 * around the officer's code or a word that everybody here would try first, and not one character
 * repeated.
 */
final class PasswordRules {

  static final int SHORTEST = 12;
  static final int LONGEST = 128;

  /** With these in it, a password of the shortest length has too little left to guess. */
  private static final List<String> TRIED_FIRST =
      List.of(
          "12366",
          "password",
          "123456",
          "qwerty",
          "abcdef",
          "111111",
          "888888",
          "admin",
          "henan",
          "zhengzhou",
          "guoshui",
          "shuiwu",
          "chinatax",
          "welcome",
          "letmein",
          "iloveyou");

  private PasswordRules() {}

  /**
   * @throws PasswordOfWrongLength if it has fewer than 12 or more than 128 characters
   * @throws PasswordTooObvious if it is easy to guess
   */
  static void check(OfficerCode officer, char[] wanted) {
    int length = Character.codePointCount(wanted, 0, wanted.length);
    if (length < SHORTEST || length > LONGEST) {
      throw new PasswordOfWrongLength(length);
    }
    if (obvious(officer, new String(wanted).toLowerCase(Locale.ROOT), length)) {
      throw new PasswordTooObvious();
    }
  }

  private static boolean obvious(OfficerCode officer, String lower, int length) {
    if (lower.chars().distinct().count() < 5 || lower.contains(officer.digits())) {
      return true;
    }
    // A known word is no harm in a long sentence: what is left besides it must be long enough.
    return TRIED_FIRST.stream()
        .filter(lower::contains)
        .anyMatch(word -> length - word.length() < SHORTEST);
  }
}
