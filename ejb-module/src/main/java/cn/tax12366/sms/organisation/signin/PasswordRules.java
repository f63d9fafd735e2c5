package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.shared.OfficerCode;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.CharBuffer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What a password that an officer chooses must be (S2): 12 to 128 characters of any kind, and hard
 * to guess even for somebody who knows the officer's code and what everybody here would try.
 *
 * <p>How hard is estimated offline by zxcvbn with its lists: 30,000 passwords that have been stolen
 * and published, words, names, keyboards, dates, repetitions.
 */
final class PasswordRules {

  static final int SHORTEST = 12;
  static final int LONGEST = 128;

  /**
   * What a guesser of this house would add to those lists. With one of these in it, a password of
   * the shortest length has too little left to guess.
   */
  private static final List<String> TRIED_FIRST =
      List.of(
          "12366",
          "password",
          "123456",
          "qwerty",
          "abcdef",
          "111111",
          "888888",
          "666666",
          "5201314",
          "1314520",
          "woaini",
          "admin",
          "guanliyuan",
          "henan",
          "zhengzhou",
          "luoyang",
          "guoshui",
          "dishui",
          "shuiwu",
          "chinatax",
          "duanxin",
          "welcome",
          "letmein",
          "iloveyou");

  /** At least a hundred million guesses: most of a year for one processor, at our slow hash. */
  private static final double FEWEST_GUESSES_LOG10 = 8;

  /** So many characters are looked at: what follows can only make it harder. */
  private static final int LOOKED_AT = 64;

  private static final int KINDS = 3;
  private static final Zxcvbn ESTIMATE = new Zxcvbn();

  private PasswordRules() {}

  /**
   * @throws PasswordOfWrongLength if it has fewer than 12 or more than 128 characters
   * @throws PasswordTooObvious if it is easy to guess
   * @throws PasswordTooPlain if {@code mode} demands more kinds of characters
   */
  static void check(PasswordMode mode, OfficerCode officer, char[] wanted) {
    int length = Character.codePointCount(wanted, 0, wanted.length);
    if (length < SHORTEST || length > LONGEST) {
      throw new PasswordOfWrongLength(length);
    }
    if (mode == PasswordMode.MLPS && kinds(wanted) < KINDS) {
      throw new PasswordTooPlain();
    }
    if (isObvious(officer, wanted)) {
      throw new PasswordTooObvious();
    }
  }

  private static boolean isObvious(OfficerCode officer, char[] wanted) {
    String lower = new String(wanted).toLowerCase(Locale.ROOT);
    int length = Character.codePointCount(wanted, 0, wanted.length);
    // A known word is no harm in a long sentence: what is left besides it must be long enough.
    if (lower.contains(officer.digits())
        || TRIED_FIRST.stream()
            .filter(lower::contains)
            .anyMatch(word -> length - word.length() < SHORTEST)) {
      return true;
    }
    CharSequence looked = CharBuffer.wrap(wanted, 0, Math.min(wanted.length, LOOKED_AT));
    return ESTIMATE.measure(looked, List.of(officer.digits())).getGuessesLog10()
        < FEWEST_GUESSES_LOG10;
  }

  /** How many of the four kinds it has: small letters, capitals, digits, everything else. */
  private static long kinds(char[] wanted) {
    return IntStream.range(0, wanted.length)
        .map(
            i ->
                Character.isLowerCase(wanted[i])
                    ? 1
                    : Character.isUpperCase(wanted[i]) ? 2 : Character.isDigit(wanted[i]) ? 3 : 4)
        .distinct()
        .count();
  }
}
