package cn.tax12366.sms.integration.list;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a list, every cell as it was written. What the cells mean, and whether that is
 * allowed, is judged later and the same way for a file, for the API and for the demo.
 *
 * <pre>{@code
 * ListRow.of(2).with(ListField.TAXPAYER_NUMBER, "92410199FX0000017A").with(ListField.NAME, "示例商行");
 * }</pre>
 */
public final class ListRow {

  private final int number;
  private final Map<ListField, String> cells = new EnumMap<>(ListField.class);
  private String unreadable;
  private ListField faulty;
  private String raw;

  private ListRow(int number) {
    this.number = number;
  }

  /**
   * A row without cells.
   *
   * @param number the row's number in its own file or stream, counted from 1; the heading counts
   */
  public static ListRow of(int number) {
    return new ListRow(number);
  }

  /**
   * A row that is no row: broken JSON, a quotation mark that is never closed, a line too long.
   *
   * @param code why, as the code of a refusal
   * @param raw how it begins
   */
  public static ListRow unreadable(int number, String code, String raw) {
    ListRow row = new ListRow(number);
    row.unreadable = code;
    row.raw = raw;
    return row;
  }

  /**
   * Sets a cell, without what surrounds it unseen: blanks of every kind, and characters that have
   * no width. Null and what nobody could see leave it empty.
   */
  public ListRow with(ListField field, String written) {
    String seen = written == null ? "" : seen(written);
    if (seen.isEmpty()) {
      cells.remove(field);
    } else {
      cells.put(field, seen);
    }
    return this;
  }

  private static String seen(String written) {
    int from = 0;
    int to = written.length();
    while (from < to && isUnseen(written.charAt(from))) {
      from++;
    }
    while (from < to && isUnseen(written.charAt(to - 1))) {
      to--;
    }
    return written.substring(from, to);
  }

  private static boolean isUnseen(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  /**
   * Marks a cell that cannot be taken as it stands, whatever it says. Of several the first counts.
   *
   * @param code why, as the code of a refusal
   */
  ListRow faulty(ListField field, String code) {
    if (unreadable == null) {
      faulty = field;
      unreadable = code;
    }
    return this;
  }

  public int number() {
    return number;
  }

  public Optional<String> cell(ListField field) {
    return Optional.ofNullable(cells.get(field));
  }

  public Map<ListField, String> cells() {
    return Collections.unmodifiableMap(cells);
  }

  /** Why it is no row, or has a cell that cannot be taken; empty if neither. */
  public Optional<String> unreadable() {
    return Optional.ofNullable(unreadable);
  }

  /** The cell that {@link #unreadable} is about; empty where it is the row as a whole. */
  public Optional<ListField> faulty() {
    return Optional.ofNullable(faulty);
  }

  /** How an unreadable row begins. */
  public Optional<String> raw() {
    return Optional.ofNullable(raw);
  }
}
