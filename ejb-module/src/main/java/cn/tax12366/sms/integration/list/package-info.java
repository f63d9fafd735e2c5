/**
 * Reads lists, row by row, out of what people and systems send: CSV, XLSX, NDJSON.
 *
 * <p>Promises that a row is handed on with its number in its own file and every cell as written,
 * that one broken row never costs another, and that memory stays flat and time bounded whatever the
 * file contains (requirement S27). Leaves it to integration to judge what the cells mean.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>The encoding is found by decoding the whole file strictly, as its mark says, otherwise
 *       first as UTF-8, then as GB18030; and it is shown. Rejected: guessing by frequency, which
 *       turns names into other names.
 *   <li>The headings are the first of ten rows that has all that are needed: above them people
 *       write what the list is. Rejected: the first row alone.
 *   <li>Of a workbook the first sheet that people see and that has the headings is read; rows
 *       hidden by a filter are rows. Rejected: all sheets, of which one is often the list of last
 *       month.
 *   <li>One physical line is one row: a quotation mark that is never closed spoils its own line
 *       only. Rejected: line breaks inside quoted cells, with which it swallows the rest.
 *   <li>XLSX is read by a small reader of our own over the JDK's XML stream. Rejected:
 *       fastexcel-reader, which makes room for every column that a hostile cell reference names and
 *       builds shared formulas, and Apache POI, 15 MB of library for one sheet.
 *   <li>A formula counts with the value that was saved with it; nothing is ever evaluated. A row
 *       with a formula that has none is refused, as is one with a number of more digits than a
 *       spreadsheet keeps. Rejected: taking such a cell as empty.
 * </ul>
 */
package cn.tax12366.sms.integration.list;
