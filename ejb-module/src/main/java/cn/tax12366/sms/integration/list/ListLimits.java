package cn.tax12366.sms.integration.list;

/**
 * How much one file may hold (S27). What is beyond is refused with the limit it broke.
 *
 * @param rows records, headings and blank rows not counted
 * @param columns up to the last one with a heading
 * @param cells all cells of the rows, also those of columns that mean nothing to us
 * @param parts files within a workbook
 * @param unpackedMib all parts of a workbook together, unpacked
 * @param textsMib the table of texts of a workbook, which is held in memory
 * @param ratio unpacked to packed, of any part of more than 1 MiB
 */
public record ListLimits(
    int rows, int columns, int cells, int parts, int unpackedMib, int textsMib, int ratio) {

  /** What a bureau that sets nothing has. */
  public static final ListLimits USUAL =
      new ListLimits(1_000_000, 256, 20_000_000, 1000, 512, 64, 100);

  /**
   * @throws IllegalArgumentException if one of them is less than 1
   */
  public ListLimits {
    if (Math.min(
            Math.min(Math.min(rows, columns), Math.min(cells, parts)),
            Math.min(Math.min(unpackedMib, textsMib), ratio))
        < 1) {
      throw new IllegalArgumentException("Each limit of uploaded lists must be 1 or more");
    }
  }
}
