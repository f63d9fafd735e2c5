package cn.tax12366.sms.integration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of the least parts, to be spoiled. */
final class HostileBook {

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private String dimension = "";
  private String after = "";
  private String rows = "";

  HostileBook() {
    sheets("<sheet name=\"名单\" r:id=\"rId1\"/>");
    part(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
            + "<Relationship Id=\"rId2\" Target=\"worksheets/sheet2.xml\"/></Relationships>");
  }

  HostileBook sheets(String sheets) {
    return part(
        "xl/workbook.xml",
        "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
            + "<sheets>"
            + sheets
            + "</sheets></workbook>");
  }

  HostileBook sheet(String sheetRows) {
    rows = sheetRows;
    return sheet();
  }

  HostileBook dimension(String reference) {
    dimension = "<dimension ref=\"" + reference + "\"/>";
    return sheet();
  }

  HostileBook afterSheet(String elements) {
    after = elements;
    return sheet();
  }

  private HostileBook sheet() {
    return part("xl/worksheets/sheet1.xml", sheetXml(dimension, rows, after));
  }

  static String sheetXml(String before, String rows, String after) {
    return "<worksheet>" + before + "<sheetData>" + rows + "</sheetData>" + after + "</worksheet>";
  }

  HostileBook part(String name, String content) {
    return part(name, content.getBytes(UTF_8));
  }

  HostileBook part(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  byte[] part(String name) {
    return parts.get(name);
  }

  HostileBook without(String name) {
    parts.remove(name);
    return this;
  }

  HostileBook only(String name, byte[] content) {
    parts.clear();
    return part(name, content);
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
