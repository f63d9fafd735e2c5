package cn.tax12366.sms.integration.list;

/**
 * As what a file was read: shown with its check, because whoever sees names garbled or rows missing
 * finds the cause there.
 *
 * @param encoding {@code UTF-8}, {@code GB18030}, {@code UTF-16LE}, {@code UTF-16BE}, or {@link
 *     #WORKBOOK}
 * @param sheet the sheet that was read; empty for a text
 * @param otherSheets how many sheets of a workbook were not read, hidden ones too
 */
public record ListForm(String encoding, String sheet, int otherSheets) {

  /** Stands in the place of an encoding. */
  public static final String WORKBOOK = "XLSX";

  static ListForm ofText(String encoding) {
    return new ListForm(encoding, "", 0);
  }

  static ListForm ofWorkbook(String sheet, int otherSheets) {
    return new ListForm(WORKBOOK, sheet, otherSheets);
  }
}
