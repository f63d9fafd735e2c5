package cn.tax12366.sms.shared;

/** A cell of a file that somebody opens in a spreadsheet. */
public final class SpreadsheetCell {

  private static final String FORMULA_BEGINS = "=+-@\t\r\n\u0000＝＋－＠";

  private SpreadsheetCell() {}

  /**
   * With an apostrophe before what a spreadsheet would take for a formula (S28); nothing for null.
   */
  public static String harmless(String cell) {
    return cell == null
        ? ""
        : !cell.isEmpty() && FORMULA_BEGINS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
