package cn.tax12366.sms.integration;

import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.integration.list.ListRow;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.RefusalText;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What there is to say about one row of a list: why it was refused, or of what its taker is warned;
 * with the row itself, to be mended. Texts are kept shortened, and without characters that a
 * database cannot keep.
 */
public final class IntakeFinding {

  private static final String CONFLICT = "newer-by-hand";
  private static final int LONGEST_GIVEN = 200;
  private static final int LONGEST_CELL = 240;
  private static final int LONGEST_RAW = 1000;

  private final int rowNumber;
  private final boolean warning;
  private final ListField field;
  private final String code;
  private final String given;
  private final Map<ListField, String> cells;
  private final String raw;

  IntakeFinding(
      int rowNumber,
      boolean warning,
      ListField field,
      String code,
      String given,
      Map<ListField, String> cells,
      String raw) {
    this.rowNumber = rowNumber;
    this.warning = warning;
    this.field = field;
    this.code = code;
    this.given = given;
    this.cells = Map.copyOf(cells);
    this.raw = raw;
  }

  static IntakeFinding refusal(ListRow row, ListField field, String code, String given) {
    return of(row, false, field, code, given);
  }

  static IntakeFinding warning(ListRow row, ListField field, String code, String given) {
    return of(row, true, field, code, given);
  }

  /** A part of the row was not taken: somebody has changed it by hand (reading A14). */
  static IntakeFinding conflict(ListRow row, ListField field, String given) {
    return of(row, true, field, CONFLICT, given);
  }

  private static IntakeFinding of(
      ListRow row, boolean warning, ListField field, String code, String given) {
    Map<ListField, String> cells = new EnumMap<>(ListField.class);
    row.cells().forEach((cell, text) -> cells.put(cell, storable(text, LONGEST_CELL)));
    return new IntakeFinding(
        row.number(),
        warning,
        field,
        code,
        storable(given, LONGEST_GIVEN),
        cells,
        storable(row.raw().orElse(""), LONGEST_RAW));
  }

  /**
   * Cut to {@code longest}, without halves of characters, control characters as spaces, and the
   * replacement character where the direction of writing is turned: what is shown is what is there.
   */
  static String storable(String text, int longest) {
    StringBuilder storable = new StringBuilder(Math.min(text.length(), longest));
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      i += Character.charCount(character);
      if (storable.length() + Character.charCount(character) > longest) {
        break;
      }
      boolean misread =
          Character.getType(character) == Character.SURROGATE || turnsDirection(character);
      storable.appendCodePoint(
          misread ? 0xFFFD : Character.isISOControl(character) ? ' ' : character);
    }
    return storable.toString();
  }

  /** Embeddings, overrides and isolates of the Unicode bidirectional algorithm (UAX 9, 2). */
  private static boolean turnsDirection(int character) {
    return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
  }

  /** The row's number in its own file or stream; the heading counts. */
  public int getRowNumber() {
    return rowNumber;
  }

  /** True if the row was taken nevertheless. */
  public boolean isWarning() {
    return warning;
  }

  /** True if a part of the row waits for somebody to decide between the list and the hand. */
  public boolean isConflict() {
    return CONFLICT.equals(code);
  }

  /** The cell it is about; empty where it is the row as a whole. */
  public Optional<ListField> getField() {
    return Optional.ofNullable(field);
  }

  /** The heading of the cell it is about, or an empty text. */
  public String getHeading() {
    return field == null ? "" : field.heading();
  }

  /** The stable name of the reason, such as {@code malformed-phone-number}. */
  public String getCode() {
    return code;
  }

  /** What was given, shortened. */
  public String getGiven() {
    return given;
  }

  /** The cells of the row as they were written, shortened; empty for a row that is no row. */
  public Map<ListField, String> getCells() {
    return cells;
  }

  /** One cell of the row, or an empty text. */
  public String cell(ListField asked) {
    return cells.getOrDefault(asked, "");
  }

  /** How a row begins that could not be taken apart; empty otherwise. */
  public String getRaw() {
    return raw;
  }

  /**
   * The reason as a sentence in the reader's language. A phone in a wrong cell is masked (S21); the
   * code of an authority, which can look like one, is not.
   */
  public String text(Locale locale) {
    return RefusalText.of(
        code, locale, speaksOfAuthorities() ? given : PhoneNumber.maskedWithin(given));
  }

  /** Lists of units hold no phones; of the others it is one column, and the codes of people. */
  private boolean speaksOfAuthorities() {
    return field != null
        && (field == ListField.AUTHORITY_CODE
            || field == ListField.OFFICER_CODE
            || ListContent.UNITS.fields().contains(field));
  }
}
