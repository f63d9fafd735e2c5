package cn.tax12366.sms.addressbook.search;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;

/**
 * How a name is written for the search, and its pinyin initials: 示例商行 becomes {@code slsh}.
 *
 * <p>Each character has one initial wherever it stands, so that the initials of a part of a name
 * are a part of the initials of the name. Of a character with several readings it is the one
 * Unicode gives first (CLDR's Han-Latin, {@code kMandarin}), but for the few that names of
 * businesses nearly always read otherwise ({@link #IN_NAMES}): 行 is háng in 商行 and 银行, 重 is chóng
 * in 重庆. Letters and digits stay, in lower case; everything else has no initial.
 */
public final class Initials {

  /** One more whenever this class, or {@code Pieces}, makes something else of a name. */
  public static final int VERSION = 1;

  /** Read otherwise in names of businesses than Unicode's first reading. */
  private static final String IN_NAMES = "行h重c长c厦x乐l都d会h";

  /** Read otherwise as a surname: 曾 is Zēng, 单 Shàn, 解 Xiè. */
  private static final String SURNAMES = "曾z单s解x仇q查z朴p区o盖g乐y翟z员y缪m";

  private static final Transliterator READING =
      Transliterator.getInstance("Han-Latin; NFD; [:Nonspacing Mark:] Remove; Lower");

  /** The initial of each character asked for so far; 0 is not known yet, and a space is none. */
  private static final char[] KNOWN = new char[Character.MAX_VALUE + 1];

  static {
    for (int i = 0; i < IN_NAMES.length(); i += 2) {
      KNOWN[IN_NAMES.charAt(i)] = IN_NAMES.charAt(i + 1);
    }
  }

  private Initials() {}

  /** One spelling for what people write in several: half width, upper case, no spaces. */
  public static String plain(String written) {
    return Normalizer.normalize(written, Normalizer.Form.NFKC)
        .replaceAll("\\s", "")
        .toUpperCase(Locale.ROOT);
  }

  /**
   * @param plain a name or a part of one, as {@link #plain} writes it
   */
  public static String of(String plain) {
    StringBuilder initials = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char initial = initial(plain.charAt(i));
      if (initial != ' ') {
        initials.append(initial);
      }
    }
    return initials.toString();
  }

  /**
   * Of a person: the first character is a surname.
   *
   * @param plain a person's full name, as {@link #plain} writes it
   */
  public static String ofPerson(String plain) {
    int known = plain.isEmpty() ? -1 : SURNAMES.indexOf(plain.charAt(0));
    return known < 0 ? of(plain) : SURNAMES.charAt(known + 1) + of(plain.substring(1));
  }

  private static char initial(char character) {
    if (KNOWN[character] == 0) {
      KNOWN[character] = read(character);
    }
    return KNOWN[character];
  }

  private static char read(char character) {
    if (Character.isSurrogate(character)) {
      return ' ';
    }
    String reading;
    synchronized (READING) {
      reading = READING.transliterate(String.valueOf(character));
    }
    char first = reading.isEmpty() ? ' ' : reading.charAt(0);
    return first >= 'a' && first <= 'z' || first >= '0' && first <= '9' ? first : ' ';
  }
}
