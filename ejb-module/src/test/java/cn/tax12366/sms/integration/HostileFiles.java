package cn.tax12366.sms.integration;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.shared.FictitiousNumbers;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Files that mean harm, or that people spoil without knowing, each made here from nothing. What
 * becomes of each stands in {@code hostile-files.tsv}. Those that begin with {@code filings} are
 * lists of filings, all others of taxpayers; the taxpayers 0 to 9 are in the address book.
 */
final class HostileFiles {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String HEADINGS = UploadParts.TAXPAYERS;
  private static final String[] COLUMNS = HEADINGS.strip().split(",");
  private static final String COUNTY = Province.JINSHUI.digits();
  private static final int NEW = 20;

  private static final Map<String, Supplier<byte[]>> ALL = new LinkedHashMap<>();

  private HostileFiles() {}

  static Map<String, Supplier<byte[]>> all() {
    return ALL;
  }

  static {
    archives();
    xml();
    otherFormats();
    cells();
    sheets();
    amounts();
    encodings();
    lines();
    filings();
  }

  private static void archives() {
    add("cut.xlsx", () -> Arrays.copyOf(good().bytes(), good().bytes().length * 6 / 10));
    add("broken-in-a-part.xlsx", () -> scrambled(good().bytes()));
    add("zip-bomb.xlsx", () -> good().part("xl/media/image1.bin", new byte[3 << 20]).bytes());
    add("unpacks-to-much.xlsx", () -> good().part("xl/media/image1.bin", names(5 << 20)).bytes());
    add(
        "texts-too-large.xlsx",
        () ->
            good()
                .part(
                    "xl/sharedStrings.xml",
                    repeated(
                        utf8("<si><t>" + new String(lines(1 << 13), UTF_8) + "</t></si>"), 129))
                .bytes());
    add("many-parts.xlsx", HostileFiles::manyParts);
    add(
        "workbook-in-an-archive.zip",
        () -> new HostileBook().only("名单.xlsx", good().bytes()).bytes());
    add(
        "archive-in-a-workbook.xlsx",
        () -> good().part("xl/embeddings/list.zip", good().bytes()).bytes());
    add("path-traversal.xlsx", () -> good().part("../../etc/cron.d/x", new byte[1]).bytes());
    add("absolute-path.xlsx", () -> good().part("C:\\Windows\\x", new byte[1]).bytes());
    add(
        "two-parts-of-one-name.xlsx",
        () -> good().part("XL/Worksheets/Sheet1.xml", new byte[1]).bytes());
    add("macros.xlsm", () -> good().part("xl/vbaProject.bin", new byte[10]).bytes());
    add("no-content-types.xlsx", () -> good().bytes());
    add(
        "wrong-content-types.xlsx",
        () -> good().part("[Content_Types].xml", "<Types><Default/></Types>").bytes());
    add("without-its-sheet.xlsx", () -> good().without("xl/worksheets/sheet1.xml").bytes());
    add(
        "sheet-of-another-server.xlsx",
        () ->
            good()
                .part(
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"rId1\" TargetMode=\"External\""
                        + " Target=\"http://example.invalid/sheet1.xml\"/></Relationships>")
                .bytes());
    add(
        "relations-without-names.xlsx",
        () ->
            good()
                .part(
                    "xl/_rels/workbook.xml.rels", "<Relationships><Relationship/></Relationships>")
                .bytes());
  }

  private static void xml() {
    add("doctype.xlsx", () -> withDoctype("<!DOCTYPE worksheet>"));
    add(
        "external-entity.xlsx",
        () -> withDoctype("<!DOCTYPE worksheet [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"));
    add(
        "billion-laughs.xlsx",
        () ->
            withDoctype(
                "<!DOCTYPE worksheet [<!ENTITY a \"哈哈哈哈哈哈哈哈哈哈\">"
                    + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                    + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
                    + "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]>"));
    add(
        "doctype-in-the-styles.xlsx",
        () -> good().part("xl/styles.xml", "<!DOCTYPE styleSheet><styleSheet/>").bytes());
    add(
        "not-closed.xlsx",
        () -> new HostileBook().sheet(headings() + row(2, taxpayer(NEW)) + "<row>").bytes());
    add("deep.xlsx", () -> new HostileBook().sheet(headings() + "<x>".repeat(1000)).bytes());
    add(
        "endless-attribute.xlsx",
        () ->
            new HostileBook()
                .sheet("<row r=\"" + new String(lines(3 << 19), UTF_8) + "\"/>")
                .bytes());
    add(
        "shared-text-99.xlsx",
        () ->
            new HostileBook()
                .sheet(
                    headings()
                        + row(2, taxpayer(NEW))
                        + cellRow(3, "<c r=\"A3\" t=\"s\"><v>99</v></c>"))
                .bytes());
    add("bad-dimension.xlsx", () -> good().dimension("A1:").bytes());
    add(
        "a-million-rows-declared.xlsx",
        () ->
            new HostileBook()
                .dimension("A1:XFD1048576")
                .sheet(headings() + row(2, taxpayer(NEW)) + row(1_048_576, taxpayer(NEW + 1, "?")))
                .bytes());
    add(
        "a-row-beyond-the-last.xlsx",
        () -> new HostileBook().sheet(headings() + row(1_048_577, taxpayer(NEW))).bytes());
    add(
        "a-row-twice.xlsx",
        () ->
            new HostileBook()
                .sheet(headings() + row(2, taxpayer(NEW)) + row(2, taxpayer(NEW + 1)))
                .bytes());
    add(
        "a-column-beyond-the-last.xlsx",
        () -> new HostileBook().sheet(cellRow(1, text("ZZZZ1", "纳税人识别号"))).bytes());
  }

  private static void otherFormats() {
    add("old.xls", () -> compoundFile("Workbook"));
    add("with-a-password.xlsx", () -> compoundFile("EncryptedPackage"));
    add(
        "archive-with-a-password.xlsx",
        () -> {
          byte[] archive = good().bytes();
          archive[6] |= 1;
          return archive;
        });
    add("scan.pdf.xlsx", () -> bytes("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n1 0 obj"));
    add("photo.jpeg.csv", () -> bytes("\u00FF\u00D8\u00FF\u00E0\u0000\u0010JFIF\u0000\u0001"));
    add(
        "page.xls",
        () -> utf8("<html><body><table><tr><td>纳税人识别号</td></tr></table></body></html>"));
    add("spreadsheet-2003.xml", () -> utf8("<?xml version=\"1.0\"?><Workbook/>"));
    add("list.json.csv", () -> utf8("{\"taxpayerNumber\":\"1\"}"));
    add("binary.xlsb", () -> new HostileBook().only("xl/workbook.bin", new byte[9]).bytes());
    add("letter.docx", () -> new HostileBook().only("word/document.xml", utf8("<x/>")).bytes());
  }

  private static void cells() {
    String name = text("B2", "示例商行");
    add(
        "formulas.xlsx",
        () ->
            twoWith(
                "<c r=\"B2\" t=\"str\"><f>CONCATENATE(\"示例\",\"商行\")</f><v>示例商行</v></c>",
                "<c r=\"B3\"><f>CONCATENATE(\"示例\",\"商店\")</f></c>"));
    add(
        "formula-errors.xlsx",
        () ->
            twoWith(
                "<c r=\"B2\" t=\"e\"><f>VLOOKUP(A2,X:Y,2)</f><v>#N/A</v></c>",
                "<c r=\"B3\" t=\"e\"><f>Z1</f><v>#REF!</v></c>"));
    add(
        "external-link.xlsx",
        () ->
            new HostileBook()
                .part("xl/externalLinks/externalLink1.xml", "<externalLink/>")
                .part(
                    "xl/externalLinks/_rels/externalLink1.xml.rels",
                    "<Relationships><Relationship Id=\"rId1\" TargetMode=\"External\""
                        + " Target=\"http://example.invalid/x.xlsx\"/></Relationships>")
                .sheet(
                    headings()
                        + cellRow(
                            2,
                            cell("A", 2, number(NEW))
                                + "<c r=\"B2\" t=\"str\"><f>[1]x!A1</f><v>示例商行</v></c>"
                                + cell("C", 2, COUNTY)))
                .bytes());
    add(
        "numbers-as-numbers.xlsx",
        () ->
            new HostileBook()
                .sheet(
                    headings()
                        + cellRow(
                            2,
                            cell("A", 2, number(NEW))
                                + name
                                + "<c r=\"C2\"><v>"
                                + COUNTY
                                + "</v></c><c r=\"D2\"><v>1.5400000001E10</v></c>"
                                + "<c r=\"E2\" t=\"b\"><v>1</v></c>"))
                .bytes());
    add(
        "scientific-notation.xlsx",
        () ->
            new HostileBook()
                .sheet(
                    headings()
                        + cellRow(
                            2,
                            "<c r=\"A2\"><v>4.10199190001011E17</v></c>"
                                + name
                                + cell("C", 2, COUNTY))
                        + cellRow(
                            3,
                            "<c r=\"A3\"><v>410199123456789</v></c>"
                                + text("B3", "示例小店")
                                + cell("C", 3, COUNTY)))
                .bytes());
    add("scientific-notation.csv", () -> csv(taxpayer(NEW).replace(number(NEW), "4.10199E+17")));
    add(
        "leading-zeros-lost.xlsx",
        () ->
            new HostileBook()
                .sheet(
                    headings()
                        + cellRow(
                            2, "<c r=\"A2\"><v>1019912345678</v></c>" + name + cell("C", 2, COUNTY))
                        + cellRow(
                            3,
                            cell("A", 3, number(NEW))
                                + text("B3", "示例商店")
                                + cell("C", 3, COUNTY)
                                + "<c r=\"D3\"><v>37112345678</v></c>"))
                .bytes());
    add(
        "long-cell.xlsx",
        () ->
            new HostileBook()
                .sheet(headings() + row(2, taxpayer(NEW).replace("示例商行", "示例".repeat(20_000))))
                .bytes());
    add(
        "unseen-characters.csv",
        () ->
            csv(
                // What telephones put around a number, and what comes along from web pages.
                taxpayer(NEW)
                        .replace("示例商行", "\u200B示例\u200B商行\u00A0")
                        .replace("154", "\u202D154\u200B")
                        .replace("914", "\uFEFF914")
                    + taxpayer(NEW + 1).replace("示例商行", "示例\u202E行商")
                    + taxpayer(NEW + 2).replace("示例商行22", "\u200B\u00A0\u3000")));
    add(
        "full-width.csv",
        () ->
            csv(
                wide(number(NEW))
                    + ",示例商行,"
                    + wide(COUNTY)
                    + ","
                    + wide(FictitiousNumbers.phone(NEW))
                    + ",是\n"));
    add(
        "formulas-as-names.csv",
        () ->
            csv(
                taxpayer(NEW)
                        .replace(
                            "示例商行20", "\"=HYPERLINK(\"\"http://example.invalid\"\",\"\"示例\"\")\"")
                    + taxpayer(NEW + 1).replace("示例商行", "=cmd|' /C calc'!A0").replace("是", "也许")));
    add(
        "duplicate-rows.csv",
        () ->
            csv(
                taxpayer(NEW)
                    + taxpayer(NEW)
                    + taxpayer(NEW).replace("示例商行", "样本商行")
                    + taxpayer(NEW + 1)));
    add(
        "merged-cells.xlsx",
        () ->
            new HostileBook()
                .afterSheet("<mergeCells><mergeCell ref=\"C2:C3\"/></mergeCells>")
                .sheet(
                    headings()
                        + row(2, taxpayer(NEW))
                        + cellRow(3, cell("A", 3, number(NEW + 1)) + text("B3", "示例商店")))
                .bytes());
  }

  private static void sheets() {
    add(
        "two-sheets.xlsx",
        () ->
            good()
                .sheets("<sheet name=\"名单\" r:id=\"rId1\"/><sheet name=\"说明\" r:id=\"rId2\"/>")
                .bytes());
    add(
        "hidden-sheet-first.xlsx",
        () ->
            good()
                .part("xl/worksheets/sheet2.xml", HostileBook.sheetXml("", row(1, "旧名单"), ""))
                .sheets(
                    "<sheet name=\"旧\" state=\"hidden\" r:id=\"rId2\"/><sheet name=\"名单\" r:id=\"rId1\"/>")
                .bytes());
    add(
        "explained-in-the-first-sheet.xlsx",
        () ->
            good()
                .part(
                    "xl/worksheets/sheet2.xml",
                    HostileBook.sheetXml("", row(1, "填表说明") + row(2, "纳税人识别号,必填"), ""))
                .sheets("<sheet name=\"说明\" r:id=\"rId2\"/><sheet name=\"名单\" r:id=\"rId1\"/>")
                .bytes());
    add(
        "no-sheet-has-the-headings.xlsx",
        () ->
            new HostileBook()
                .sheet(row(1, "纳税人识别号,纳税人名称") + row(2, "1,2"))
                .part("xl/worksheets/sheet2.xml", HostileBook.sheetXml("", "", ""))
                .sheets("<sheet name=\"甲\" r:id=\"rId1\"/><sheet name=\"乙\" r:id=\"rId2\"/>")
                .bytes());
    add(
        "all-sheets-hidden.xlsx",
        () -> good().sheets("<sheet name=\"旧\" state=\"veryHidden\" r:id=\"rId1\"/>").bytes());
    add(
        "hidden-rows.xlsx",
        () ->
            new HostileBook()
                .sheet(
                    headings()
                        + row(2, taxpayer(NEW)).replace("<row ", "<row hidden=\"1\" ")
                        + row(3, taxpayer(NEW + 1)))
                .bytes());
    add(
        "title-above.xlsx",
        () ->
            new HostileBook()
                .afterSheet("<mergeCells><mergeCell ref=\"A1:E1\"/></mergeCells>")
                .sheet(
                    row(1, "金水区纳税人名单")
                        + row(2, "制表日期,2026-11-30")
                        + row(4, COLUMNS)
                        + row(5, taxpayer(NEW))
                        + row(6, taxpayer(NEW + 1, "?")))
                .bytes());
    add("duplicate-headings.csv", () -> utf8(HEADINGS.replace("办税人员手机", "税号") + taxpayer(NEW)));
    add("missing-headings.csv", () -> utf8(taxpayer(NEW) + taxpayer(NEW + 1)));
    add(
        "two-headings-missing.csv",
        () -> utf8("纳税人识别号,办税人员手机\n" + number(NEW) + "," + FictitiousNumbers.phone(NEW) + "\n"));
    add("empty.csv", () -> new byte[0]);
    add("blank.csv", () -> utf8("\n  \n,,,\n"));
    add("headings-only.csv", () -> utf8(HEADINGS + ",,,\n"));
    add("headings-only.xlsx", () -> new HostileBook().sheet(headings()).bytes());
    add("empty-sheet.xlsx", () -> new HostileBook().sheet("").bytes());
  }

  private static void amounts() {
    add(
        "300-columns.csv",
        () ->
            utf8(
                HEADINGS.strip()
                    + IntStream.range(5, 300).mapToObj(i -> ",备注" + i).collect(Collectors.joining())
                    + "\n"
                    + taxpayer(NEW)));
    add(
        "300-columns.xlsx",
        () ->
            new HostileBook()
                .sheet(
                    row(
                            1,
                            IntStream.range(0, 300)
                                .mapToObj(i -> i < 5 ? COLUMNS[i] : "备注" + i)
                                .toArray(String[]::new))
                        + row(2, taxpayer(NEW)))
                .bytes());
    add(
        "columns-of-nothing.csv",
        () ->
            utf8(
                HEADINGS.strip()
                    + ",".repeat(295)
                    + "\n"
                    + taxpayer(NEW).strip()
                    + ",".repeat(295)
                    + "\n"));
    add("too-many-rows.csv", () -> csv(taxpayer(NEW).repeat(HostileFilesTest.LIMITS.rows() + 1)));
    add(
        "too-many-cells.csv",
        () ->
            csv(
                (taxpayer(NEW).strip() + ",".repeat(100) + "\n")
                    .repeat(HostileFilesTest.LIMITS.cells() / 105 + 1)));
    add(
        "too-many-cells.xlsx",
        () ->
            new HostileBook()
                .sheet(
                    headings()
                        + IntStream.range(2, 60)
                            .mapToObj(i -> cellRow(i, "<c/>".repeat(500)))
                            .collect(Collectors.joining()))
                .part("xl/media/image1.bin", lines(1 << 19))
                .bytes());
    add("too-large.csv", () -> csv(taxpayer(NEW).repeat((int) UploadParts.LARGEST / 60)));
    add("endless-field.csv", () -> csv(number(NEW) + ",\"" + "示".repeat(200_000)));
  }

  private static void encodings() {
    String two = HEADINGS + taxpayer(NEW) + taxpayer(NEW + 1, "?");
    add("gb18030.csv", () -> two.getBytes(GB18030));
    add("mark-of-gb18030.csv", () -> ("\uFEFF" + two).getBytes(GB18030));
    add("mark-of-utf-8.csv", () -> ("\uFEFF" + two).getBytes(UTF_8));
    add("mark-of-utf-16le.txt", () -> ("\uFEFF" + two.replace(',', '\t')).getBytes(UTF_16LE));
    add("mark-of-utf-16be.csv", () -> ("\uFEFF" + two).getBytes(UTF_16BE));
    add("utf-16-without-mark.csv", () -> two.getBytes(UTF_16LE));
    add(
        "lone-surrogate.csv",
        () -> replaced(csv(taxpayer(NEW) + taxpayer(NEW + 1)), "商行21", "\u00ED\u00A0\u0080"));
    add(
        "lone-surrogate-in-utf-16.csv",
        () -> replaced(("\uFEFF" + two).getBytes(UTF_16LE), null, "\u0000\u00D8"));
    add(
        "cut-in-a-character.csv",
        () -> {
          byte[] whole = csv(taxpayer(NEW));
          return Arrays.copyOf(whole, whole.length - 2);
        });
    add("two-encodings.csv", () -> joined(csv(taxpayer(NEW)), taxpayer(NEW + 1).getBytes(GB18030)));
    add("neither-encoding.csv", () -> joined(HEADINGS.getBytes(GB18030), bytes("\u00FF\u00FE\n")));
  }

  private static void lines() {
    add(
        "mixed-line-ends.csv",
        () ->
            utf8(
                HEADINGS.strip()
                    + "\r\n"
                    + taxpayer(NEW).strip()
                    + "\n"
                    + taxpayer(NEW + 1).strip()
                    + "\r"
                    + taxpayer(NEW + 2, "?").strip()
                    + "\r\n"
                    + taxpayer(NEW + 3, "?").strip()));
    add(
        "carriage-returns.csv",
        () -> utf8((HEADINGS + taxpayer(NEW) + taxpayer(NEW + 1, "?")).replace('\n', '\r')));
    add(
        "blank-rows.csv",
        () -> csv("\n" + taxpayer(NEW) + "\n\n,,,,\n" + taxpayer(NEW + 1, "?") + "  \n"));
    add(
        "zero-bytes.csv",
        () ->
            csv(
                taxpayer(NEW).replace("商行", "商\0行")
                    + taxpayer(NEW + 1).replace("154", "154\0")
                    + taxpayer(NEW + 2)));
    add(
        "zero-bytes-in-the-headings.csv",
        () -> utf8(HEADINGS.replace("手机", "手\0机") + taxpayer(NEW)));
    add(
        "unbalanced-quotes.csv",
        () ->
            csv(
                taxpayer(NEW).replace("示例商行", "\"示例商行")
                    + taxpayer(NEW + 1).replace("示例商行", "\"示例\"商行")
                    + taxpayer(NEW + 2)));
    add(
        "a-comma-too-many.csv",
        () -> csv(taxpayer(NEW).replace("示例商行", "示例,商行") + taxpayer(NEW + 1)));
    add(
        "semicolons.csv",
        () -> utf8((HEADINGS + taxpayer(NEW) + taxpayer(NEW + 1, "?")).replace(',', ';')));
    add("semicolons-below-commas.csv", () -> csv(taxpayer(NEW).replace(',', ';')));
    add("tabs.txt", () -> utf8((HEADINGS + taxpayer(NEW)).replace(',', '\t')));
  }

  private static void filings() {
    String headings = UploadParts.FILINGS;
    add(
        "filings-dates-in-five-forms.csv",
        () ->
            utf8(
                headings
                    + filing(0, "2026-12-15")
                    + filing(1, "2026/12/15")
                    + filing(2, "2026年12月15日")
                    + filing(3, "20261215")
                    + filing(4, "2026.12.15")
                    + filing(5, "15.12.2026")
                    + filing(6, "12/15/2026")
                    + filing(7, "46371")
                    + filing(8, "2026-02-30")
                    + filing(9, "26-12-15")));
    add(
        "filings-dates.xlsx",
        () ->
            new HostileBook()
                .sheet(
                    row(1, headings.strip().split(","))
                        + filingRow(2, "<c r=\"D2\"><v>46371</v></c>")
                        + filingRow(3, "<c r=\"D3\"><v>46371.5</v></c>")
                        + filingRow(4, "<c r=\"D4\" t=\"d\"><v>2026-12-15T00:00:00</v></c>")
                        + filingRow(5, "<c r=\"D5\"><v>20261215</v></c>")
                        + filingRow(6, text("D6", "2026-12-15"))
                        + filingRow(7, "<c r=\"D7\"><v>-1</v></c>")
                        + filingRow(8, "<c r=\"D8\"><v>9.9E99</v></c>"))
                .bytes());
    add(
        "filings-of-nobody.csv",
        () -> utf8(headings + filing(0, "2026-12-15") + filing(NEW, "2026-12-15")));
  }

  private static String filing(int i, String due) {
    return UploadParts.filing(i, "否").replace("2026-12-15", due);
  }

  private static String filingRow(int row, String due) {
    return cellRow(
        row,
        cell("A", row, number(row))
            + text("B" + row, "增值税")
            + text("C" + row, "202611")
            + due
            + text("E" + row, "否"));
  }

  private static void add(String name, Supplier<byte[]> file) {
    ALL.put(name, file);
  }

  /** A sound workbook of two taxpayers that are new. */
  private static HostileBook good() {
    return new HostileBook().sheet(headings() + row(2, taxpayer(NEW)) + row(3, taxpayer(NEW + 1)));
  }

  private static byte[] twoWith(String first, String second) {
    return new HostileBook()
        .sheet(
            headings()
                + cellRow(2, cell("A", 2, number(NEW)) + first + cell("C", 2, COUNTY))
                + cellRow(3, cell("A", 3, number(NEW + 1)) + second + cell("C", 3, COUNTY)))
        .bytes();
  }

  private static byte[] manyParts() {
    HostileBook book = good();
    for (int i = 0; i < HostileFilesTest.LIMITS.parts(); i++) {
      book.part("xl/media/image" + i + ".bin", new byte[1]);
    }
    return book.bytes();
  }

  private static byte[] withDoctype(String doctype) {
    HostileBook book = good();
    return book.part(
            "xl/worksheets/sheet1.xml",
            doctype + new String(book.part("xl/worksheets/sheet1.xml"), UTF_8))
        .bytes();
  }

  private static byte[] compoundFile(String stream) {
    return joined(
        bytes("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
        new byte[504],
        stream.getBytes(UTF_16LE),
        new byte[512]);
  }

  /** Turns a byte in the middle of each packed part over; the index of the archive stays whole. */
  private static byte[] scrambled(byte[] archive) {
    int from = new String(archive, ISO_8859_1).indexOf("sheet1.xml") + 60;
    for (int i = from; i < from + 40; i++) {
      archive[i] ^= 0x55;
    }
    return archive;
  }

  /** So many bytes that can be packed, but not much. */
  private static byte[] lines(int size) {
    StringBuilder lines = new StringBuilder(size + 20);
    for (long i = 1; lines.length() < size; i++) {
      lines.append(Long.toString(i * 2_654_435_761L % 1_000_003, 36)).append(' ');
    }
    return Arrays.copyOf(utf8(lines.toString()), size);
  }

  /** So many bytes that can be packed well, as lists can. */
  private static byte[] names(int size) {
    StringBuilder names = new StringBuilder();
    for (int i = 0; names.length() < size; i++) {
      names.append("example trading company, Ltd., No. ").append(i).append('\n');
    }
    return utf8(names.toString());
  }

  private static byte[] repeated(byte[] some, int times) {
    ByteArrayOutputStream repeated = new ByteArrayOutputStream();
    for (int i = 0; i < times; i++) {
      repeated.writeBytes(some);
    }
    return repeated.toByteArray();
  }

  private static String number(int i) {
    return FictitiousNumbers.taxpayer(i).value();
  }

  private static String taxpayer(int i) {
    return UploadParts.taxpayer(i);
  }

  private static String taxpayer(int i, String subscribed) {
    return UploadParts.taxpayer(i).replace("是", subscribed);
  }

  private static byte[] csv(String rows) {
    return utf8(HEADINGS + rows);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  /** Each character as the byte of that number. */
  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }

  /** {@code what} by other bytes; the last character but two of UTF-16 where it is null. */
  private static byte[] replaced(byte[] file, String what, String by) {
    if (what == null) {
      byte[] other = bytes(by);
      System.arraycopy(other, 0, file, file.length - 4, other.length);
      return file;
    }
    String text = new String(file, ISO_8859_1);
    return bytes(text.replace(new String(utf8(what), ISO_8859_1), by));
  }

  private static String wide(String text) {
    return text.chars()
        .map(c -> c + 0xFEE0)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String headings() {
    return row(1, COLUMNS);
  }

  private static String row(int number, String csv) {
    return row(number, csv.strip().split(","));
  }

  private static String row(int number, String[] cells) {
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < cells.length; i++) {
      String column = (i < 26 ? "" : "" + (char) ('A' + i / 26 - 1)) + (char) ('A' + i % 26);
      row.append(cell(column, number, cells[i]));
    }
    return cellRow(number, row.toString());
  }

  private static String cellRow(int number, String cells) {
    return "<row r=\"" + number + "\">" + cells + "</row>";
  }

  private static String cell(String column, int row, String text) {
    return text(column + row, text);
  }

  private static String text(String reference, String text) {
    return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  }
}
