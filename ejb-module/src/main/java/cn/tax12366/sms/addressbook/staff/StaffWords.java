package cn.tax12366.sms.addressbook.staff;

import cn.tax12366.sms.addressbook.search.Initials;
import java.util.Locale;

/**
 * What somebody has typed to find staff by: letters alone are initials, digits alone the beginning
 * of a code, all else a part of the name. A single character will do, for it may be a surname.
 *
 * @param pattern what is found is like this
 */
record StaffWords(By by, String pattern) {

  /** Where words are looked for. */
  enum By {
    INITIALS("initials", "initials"),
    CODE("code", "officer_code"),
    NAME("searchName", "search_name");

    private final String attribute;
    private final String column;

    By(String attribute, String column) {
      this.attribute = attribute;
      this.column = column;
    }

    /** Of {@link StaffContact}. */
    String attribute() {
      return attribute;
    }

    /** Of the table {@code staff_contact}. */
    String column() {
      return column;
    }
  }

  static StaffWords of(String typed) {
    String plain = Initials.plain(typed);
    if (plain.matches("[A-Z]+")) {
      return new StaffWords(By.INITIALS, "%" + plain.toLowerCase(Locale.ROOT) + "%");
    }
    if (plain.matches("\\d+")) {
      return new StaffWords(By.CODE, plain + "%");
    }
    // No name has a wildcard: one that was typed finds nothing. Without "escape", which makes
    // EclipseLink write all values into the statement.
    return new StaffWords(By.NAME, "%" + plain.replaceAll("[%_\\\\]", "\uFFFD") + "%");
  }
}
