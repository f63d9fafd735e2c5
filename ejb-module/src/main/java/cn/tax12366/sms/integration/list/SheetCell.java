package cn.tax12366.sms.integration.list;

import cn.tax12366.sms.integration.list.CellStyles.Shown;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;

/**
 * A cell of a sheet.
 *
 * @param text what stands in it; a number in plain digits
 * @param number whether it was stored as a number, which may be a day
 * @param shown what a number is shown as
 * @param fault why the cell cannot be taken as it stands, as the code of a refusal; null if it can
 */
record SheetCell(String text, boolean number, Shown shown, String fault) {

  /** A spreadsheet keeps so many digits of a number, and zeros in the place of the others. */
  private static final int DIGITS_KEPT = 15;

  private static final int LONGEST_NUMBER = 40;

  private static final Set<ListField> DAYS =
      EnumSet.of(
          ListField.DUE_DATE,
          ListField.PERIOD_FROM,
          ListField.PERIOD_TO,
          ListField.FILED_ON,
          ListField.VALID_FROM,
          ListField.VALID_TO,
          ListField.GRANTED_UNTIL,
          ListField.PAYABLE_BY,
          ListField.PAID_ON,
          ListField.ISSUED_ON,
          ListField.OBTAINED_ON,
          ListField.EFFECTIVE_FROM,
          ListField.EFFECTIVE_TO,
          ListField.ENDED_ON,
          ListField.APPLIED_ON,
          ListField.STATE_SINCE,
          ListField.TO_BE_DONE_ON);

  private static final Set<ListField> AMOUNTS =
      EnumSet.of(
          ListField.AMOUNT_DUE,
          ListField.AMOUNT_PAID,
          ListField.INVOICE_AMOUNT,
          ListField.ASSESSED_TAX,
          ListField.TURNOVER,
          ListField.RATE,
          ListField.SINGLE_LIMIT);

  /** What a spreadsheet shows of a number: 8.3 and not the 8.3000000000000007 that it stores. */
  private static final MathContext SHOWN_DIGITS = new MathContext(DIGITS_KEPT);

  static SheetCell ofText(String text) {
    return new SheetCell(text, false, Shown.NUMBER, null);
  }

  /** A formula that no program has calculated: it has no value, and we calculate none. */
  static SheetCell ofFormula(String formula) {
    return new SheetCell("=" + formula, false, Shown.NUMBER, "formula-without-value");
  }

  /** Plain digits: {@code 4.10105123456789E14} was fifteen digits before a spreadsheet saw them. */
  static SheetCell ofNumber(String value, Shown shown) {
    if (value.isEmpty() || value.length() > LONGEST_NUMBER) {
      return ofText(value);
    }
    try {
      BigDecimal number = new BigDecimal(value);
      long digits = (long) number.precision() - number.scale();
      if (Math.abs(digits) > LONGEST_NUMBER) {
        return ofText(value);
      }
      return new SheetCell(
          number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString(),
          true,
          shown,
          digits > DIGITS_KEPT ? "number-lost-digits" : null);
    } catch (NumberFormatException e) {
      return ofText(value);
    }
  }

  /**
   * What it says in the column of {@code field}.
   *
   * @param dayZero the day that the workbook counts as 0
   */
  String text(ListField field, LocalDate dayZero) {
    if (number && AMOUNTS.contains(field)) {
      return new BigDecimal(text).round(SHOWN_DIGITS).toPlainString();
    }
    if (!isDay(field)) {
      return text;
    }
    LocalDate day = dayZero.plusDays(Long.parseLong(text.substring(0, 5)));
    // A month that somebody has typed is stored as its first day.
    return shown == Shown.MONTH ? YearMonth.from(day).toString() : day.toString();
  }

  /**
   * Days are stored as numbers of five digits since 1900; 20261116 has eight and is one as well. A
   * period may have five digits of its own: there the cell must be shown as a date.
   */
  private boolean isDay(ListField field) {
    return number
        && text.matches("\\d{5}(\\.\\d+)?")
        && (DAYS.contains(field) || field == ListField.PERIOD && shown != Shown.NUMBER);
  }
}
