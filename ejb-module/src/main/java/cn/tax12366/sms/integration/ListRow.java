package cn.tax12366.sms.integration;

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
  static ListRow unreadable(int number, String code, String raw) {
    ListRow row = new ListRow(number);
    row.unreadable = code;
    row.raw = raw;
    return row;
  }

  /** Sets a cell; null and blank leave it empty. */
  public ListRow with(ListField field, String written) {
    if (written == null || written.isBlank()) {
      cells.remove(field);
    } else {
      cells.put(field, written.strip());
    }
    return this;
  }

  public int number() {
    return number;
  }

  Optional<String> cell(ListField field) {
    return Optional.ofNullable(cells.get(field));
  }

  Map<ListField, String> cells() {
    return Collections.unmodifiableMap(cells);
  }

  Optional<String> unreadable() {
    return Optional.ofNullable(unreadable);
  }

  /** How an unreadable row begins. */
  Optional<String> raw() {
    return Optional.ofNullable(raw);
  }
}
