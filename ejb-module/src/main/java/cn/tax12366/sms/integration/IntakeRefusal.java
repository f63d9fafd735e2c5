package cn.tax12366.sms.integration;

import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.shared.RefusalText;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Why one row of a list was refused, with the row itself to be mended. */
public final class IntakeRefusal {

  private final int rowNumber;
  private final ListField field;
  private final String code;
  private final String given;
  private final Map<ListField, String> cells;
  private final String raw;

  IntakeRefusal(
      int rowNumber,
      ListField field,
      String code,
      String given,
      Map<ListField, String> cells,
      String raw) {
    this.rowNumber = rowNumber;
    this.field = field;
    this.code = code;
    this.given = given;
    this.cells = Map.copyOf(cells);
    this.raw = raw;
  }

  /** The row's number in its own file or stream; the heading counts. */
  public int getRowNumber() {
    return rowNumber;
  }

  /** The cell at fault; empty where it is the row as a whole. */
  public Optional<ListField> getField() {
    return Optional.ofNullable(field);
  }

  /** The heading of the cell at fault, or an empty text. */
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

  /** How a row begins that could not be taken apart; empty otherwise. */
  public String getRaw() {
    return raw;
  }

  /** The reason as a sentence in the reader's language. */
  public String text(Locale locale) {
    return RefusalText.of(code, locale, given);
  }
}
