package cn.tax12366.sms.content;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * A text as it reads, without what may be put into it so that a machine does not find the words:
 * half width (NFKC), lower case, simplified as far as {@code same} goes, and nothing but letters,
 * figures and the sign of the yuan. Knows of each character where it came from.
 */
final class Undisguised {

  /** What ends a sentence or clause, rather than being put between the characters of a word. */
  private static final String MARKS = "。！？；，、：!?;,:\n\r";

  /** Letters to Unicode that nobody sees: the fillers of Hangul. */
  private static final String UNSEEN = "\u115F\u1160";

  private static final char YUAN = '¥';

  private final String text;
  private final StringBuilder plain = new StringBuilder();
  private final int[] begins;
  private final int[] ends;
  private final boolean[] afterMark;

  Undisguised(String text, Map<Integer, Integer> same) {
    this.text = text;
    // Compatibility forms may be longer than what they stand for: at most 18 times.
    int most = 18 * text.length();
    int[] begins = new int[most];
    int[] ends = new int[most];
    boolean[] afterMark = new boolean[most];
    boolean mark = false;
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      int next = at + Character.charCount(character);
      mark |= MARKS.indexOf(character) >= 0;
      for (int each : compared(character, same)) {
        for (char part : Character.toChars(each)) {
          begins[plain.length()] = at;
          ends[plain.length()] = next;
          afterMark[plain.length()] = mark;
          plain.append(part);
          mark = false;
        }
      }
      at = next;
    }
    this.begins = Arrays.copyOf(begins, plain.length());
    this.ends = Arrays.copyOf(ends, plain.length());
    this.afterMark = Arrays.copyOf(afterMark, plain.length());
  }

  private static int[] compared(int character, Map<Integer, Integer> same) {
    return Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(each -> each == YUAN || Character.isLetterOrDigit(each))
        .filter(each -> UNSEEN.indexOf(each) < 0)
        .map(each -> same.getOrDefault(each, each))
        .toArray();
  }

  String plain() {
    return plain.toString();
  }

  /** What stands in the text where {@code plain} has these characters. */
  FeeWord word(int from, int to) {
    return new FeeWord(
        text.substring(begins[from], ends[to - 1]), text.codePointCount(0, begins[from]) + 1);
  }

  /** Where the clause begins that goes on at {@code index}. */
  int clauseBegin(int index) {
    int begin = index;
    while (begin > 0 && !afterMark[begin]) {
      begin--;
    }
    return begin;
  }

  /** Where the clause ends that lies before {@code index}. */
  int clauseEnd(int index) {
    int end = index;
    while (end < plain.length() && !afterMark[end]) {
      end++;
    }
    return end;
  }

  /**
   * True if these characters only meet because one clause ends and another begins: they are parted
   * at a single place, by a mark, and more than one character stands before it.
   */
  boolean meetByChance(int from, int to) {
    int marks = 0;
    int place = 0;
    for (int index = from + 1; index < to; index++) {
      if (begins[index] > ends[index - 1]) {
        if (!afterMark[index]) {
          return false;
        }
        marks++;
        place = index;
      }
    }
    return marks == 1 && place - from > 1;
  }
}
