package cn.tax12366.sms.addressbook.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A name cut into pieces by which it is found again from its middle: each two characters of it that
 * stand together, and each four letters of its initials.
 *
 * <p>A piece and a taxpayer make one number: 24 bits and 39 bits. The entries of one piece lie side
 * by side in the order of taxpayers; those of initials that begin alike lie side by side as well,
 * so two or three letters are a stretch of entries too. Two pieces of names may share a number (23
 * bits for millions of pairs): whoever finds by pieces compares the name itself.
 *
 * <p>The legal form at the end (有限公司 and the like) is left out: it finds two thirds of all, and
 * would be a third of the entries.
 */
final class Pieces {

  private static final int TAXPAYER_BITS = 39;

  /** What it takes to make a taxpayer out of an entry: the rest of a division by this. */
  static final long TAXPAYERS = 1L << TAXPAYER_BITS;

  /** Letters of a piece of initials. */
  private static final int LETTERS = 4;

  /** Nothing, 26 letters and 10 digits. */
  private static final int SIGNS = 37;

  private static final int NAMES = 1 << 23;

  /** The longer before what it ends with. */
  private static final List<String> LEGAL_FORMS = List.of("有限责任公司", "股份有限公司", "有限公司", "公司");

  private Pieces() {}

  /** A stretch of entries: from the one, and up to before the other. */
  record Stretch(long from, long before) {}

  /**
   * @param plain the whole name, as {@link Initials#plain} writes it
   */
  static Set<Long> entries(String plain, long taxpayer) {
    String distinctive = distinctive(plain);
    String initials = Initials.of(distinctive);
    Set<Long> entries = new TreeSet<>();
    // One character more: what stands before the legal form is found together with its beginning.
    int pairs = Math.min(distinctive.length(), plain.length() - 1);
    for (int i = 0; i < pairs; i++) {
      entries.add(entry(pair(plain, i), taxpayer));
    }
    String whole = Initials.of(plain);
    for (int i = 0; i < initials.length(); i++) {
      entries.add(entry(letters(whole, i, 0), taxpayer));
    }
    return entries;
  }

  private static String distinctive(String plain) {
    for (String form : LEGAL_FORMS) {
      if (plain.length() > form.length() && plain.endsWith(form)) {
        return plain.substring(0, plain.length() - form.length());
      }
    }
    return plain;
  }

  /**
   * The stretches in each of which everything with such a part in its name lies. None where the
   * part says nothing but a legal form.
   */
  static List<Stretch> ofName(String part) {
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i + 1 < part.length(); i++) {
      if (!isLeftOut(part.substring(i, i + 2), false)) {
        long piece = pair(part, i);
        stretches.add(new Stretch(entry(piece, 0), entry(piece + 1, 0)));
      }
    }
    return stretches;
  }

  /** True where it may begin within a legal form, and so need not be among the entries. */
  private static boolean isLeftOut(String piece, boolean initials) {
    return LEGAL_FORMS.stream()
        .map(form -> initials ? Initials.of(form) : form)
        .anyMatch(form -> form.contains(piece));
  }

  /** The same for a part of the initials, two letters at least. */
  static List<Stretch> ofInitials(String part) {
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i == 0 || i + LETTERS <= part.length(); i++) {
      if (!isLeftOut(part.substring(i, Math.min(part.length(), i + LETTERS)), true)) {
        stretches.add(
            new Stretch(entry(letters(part, i, 0), 0), entry(letters(part, i, SIGNS - 1) + 1, 0)));
      }
    }
    return stretches;
  }

  private static long entry(long piece, long taxpayer) {
    return piece * TAXPAYERS + taxpayer;
  }

  private static long pair(String text, int at) {
    int mixed = (text.charAt(at) * 0x9E3779B1) ^ (text.charAt(at + 1) * 0x85EBCA77);
    return NAMES + ((mixed ^ mixed >>> 15) & NAMES - 1);
  }

  /**
   * @param missing what stands for letters beyond the end
   */
  private static long letters(String initials, int at, int missing) {
    long piece = 0;
    for (int i = 0; i < LETTERS; i++) {
      piece =
          piece * SIGNS + (at + i < initials.length() ? sign(initials.charAt(at + i)) : missing);
    }
    return piece;
  }

  private static int sign(char initial) {
    return initial <= '9' ? initial - '0' + 27 : initial - 'a' + 1;
  }
}
