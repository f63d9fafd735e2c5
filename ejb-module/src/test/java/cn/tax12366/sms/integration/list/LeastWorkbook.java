package cn.tax12366.sms.integration.list;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks of the least parts, also such as no program writes. */
public final class LeastWorkbook {

  static final String SHEET = "xl/worksheets/sheet1.xml";

  private LeastWorkbook() {}

  /** With one sheet of these {@code row} elements. */
  public static byte[] ofRows(String rows) throws IOException {
    return with(SHEET, sheet(rows));
  }

  static byte[] sheet(String rows) {
    return ("<worksheet><sheetData>" + rows + "</sheetData></worksheet>")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A {@code row} element with its cells as texts. */
  public static String row(int number, String... cells) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (int i = 0; i < cells.length; i++) {
      row.append("<c r=\"")
          .append((char) ('A' + i))
          .append(number)
          .append("\" t=\"inlineStr\"><is><t>")
          .append(cells[i])
          .append("</t></is></c>");
    }
    return row.append("</row>").toString();
  }

  /** {@code name} replaces a part or adds one. */
  static byte[] with(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(
          zip,
          "xl/workbook.xml",
          ("<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                  + "<sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
              .getBytes(StandardCharsets.UTF_8));
      put(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
              .getBytes(StandardCharsets.UTF_8));
      if (!name.equals(SHEET)) {
        put(zip, SHEET, sheet(""));
      }
      put(zip, name, content);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}
