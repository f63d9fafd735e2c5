package cn.tax12366.sms.addressbook.search;

import java.util.List;
import java.util.Locale;

/**
 * What somebody has typed to find a taxpayer by, and what it must be part of.
 *
 * @param by where it is looked for
 * @param text as it is looked for: upper case for numbers and names, lower case for initials
 */
record SoughtWords(By by, String text) {

  /** Where words are looked for. */
  enum By {
    /** The beginning of the number or of the former number: four characters or more. */
    NUMBER,
    /** Any part of the initials: two letters or more. */
    INITIALS,
    /** Any part of the name: two characters or more. */
    NAME
  }

  private static final int SHORTEST_NUMBER = 4;
  private static final int SHORTEST = 2;

  /**
   * Understands what was typed by what it is made of: letters and digits with a digit among them
   * are a number, letters alone are initials, everything else is a name.
   *
   * @throws WordsTooShort if it is too short to be looked for
   */
  static SoughtWords of(String typed) {
    String plain = Initials.plain(typed);
    if (plain.matches("[A-Z]+")) {
      return new SoughtWords(By.INITIALS, plain.toLowerCase(Locale.ROOT)).longEnough(SHORTEST);
    }
    String number = plain.replace("-", "");
    if (number.matches("[0-9A-Z]{1,20}")) {
      return new SoughtWords(By.NUMBER, number).longEnough(SHORTEST_NUMBER);
    }
    return new SoughtWords(By.NAME, plain).longEnough(SHORTEST);
  }

  private SoughtWords longEnough(int shortest) {
    if (text.length() < shortest) {
      throw new WordsTooShort(text, SHORTEST, SHORTEST_NUMBER);
    }
    return this;
  }

  /** The stretches of entries in each of which all lie that are looked for; none for numbers. */
  List<Pieces.Stretch> stretches() {
    return switch (by) {
      case NUMBER -> List.of();
      case INITIALS -> Pieces.ofInitials(text);
      case NAME -> Pieces.ofName(text);
    };
  }

  /** The condition on {@code taxpayer t}; its question marks take {@link #values()}. */
  String condition() {
    return switch (by) {
      case NUMBER ->
          "(t.number >= ? and t.number <= ? or t.legacy_number >= ? and t.legacy_number <= ?)";
      case INITIALS -> "t.initials like ?";
      case NAME -> "t.search_name like ?";
    };
  }

  List<Object> values() {
    return switch (by) {
      case NUMBER -> List.of(text, lastNumber(), text, lastNumber());
      case INITIALS, NAME -> List.of("%" + text.replaceAll("[\\\\%_]", "\\\\$0") + "%");
    };
  }

  /** The last number that begins so: numbers are made of {@code 0-9A-Z}. */
  String lastNumber() {
    return text + "Z".repeat(20 - text.length());
  }
}
