package cn.tax12366.sms.integration.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cn.tax12366.sms.integration.list.ListUnreadable.Fault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListFileTest {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String FILINGS = "纳税人识别号,税种,所属期,申报期限,是否已申报\n";

  @TempDir private Path folder;

  @Test
  void aBrokenRowIsHandedOnWithItsNumberAndTheNextOnesAreRead() throws IOException {
    List<ListRow> rows =
        read(
            FILINGS
                + "1,\"增值税,202610,2026-11-16,否\n"
                + "\n"
                + "2,增值税,202610,2026-11-16,否\n"
                + "3,增值税,202610,2026-11-16,否,多,余\n"
                + ",,,,\n"
                + "4,\"增\"\"值税\",202610,2026-11-16,否,,\n");

    assertThat(rows).extracting(ListRow::number).containsExactly(2, 4, 5, 7);
    assertThat(rows.get(0).unreadable()).contains("unreadable-row");
    assertThat(rows.get(0).raw()).contains("1,\"增值税,202610,2026-11-16,否");
    assertThat(rows.get(1).cell(ListField.TAXPAYER_NUMBER)).contains("2");
    assertThat(rows.get(2).unreadable()).contains("more-cells-than-headings");
    assertThat(rows.get(3).cell(ListField.TAX_NAME)).contains("增\"值税");
  }

  @Test
  void aLineWithoutEndIsRefusedAndTheNextOneIsRead() throws IOException {
    List<ListRow> rows = read(FILINGS + "9".repeat(3_000_000) + "\n2,增值税,202610,2026-11-16,否\n");

    assertThat(rows.get(0).unreadable()).contains("line-too-long");
    assertThat(rows.get(0).raw().orElseThrow()).hasSizeLessThanOrEqualTo(BoundedLines.LONGEST);
    assertThat(rows.get(1).cell(ListField.TAXPAYER_NUMBER)).contains("2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void bothEncodingsAreReadWithoutBeingTold(String charset) throws IOException {
    // 㐂 and 𠮷 need four bytes in GB18030.
    String name = "示例㐂𠮷商行";
    Path file = file(("纳税人名称,纳税人识别号,主管税务机关代码\n" + name + ",1,2\n").getBytes(charset));

    assertThat(read(file, ListContent.TAXPAYERS).get(0).cell(ListField.NAME)).contains(name);
  }

  /** Halves of characters stand at every place of the buffers between the encodings. */
  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void aLongFileOfTheOtherEncodingIsReadToItsLastCharacter(String charset) throws IOException {
    StringBuilder text = new StringBuilder("\uFEFF纳税人名称,纳税人识别号,主管税务机关代码\n");
    for (int i = 0; i < 3000; i++) {
      text.append("𠮷".repeat(i % 13)).append("示例").append(i).append(",1,2\n");
    }
    Path file = file(text.toString().getBytes(Charset.forName(charset)));

    List<ListRow> rows = read(file, ListContent.TAXPAYERS);

    assertThat(rows).hasSize(3000);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i).number()).isEqualTo(i + 2);
      assertThat(rows.get(i).cell(ListField.NAME)).contains("𠮷".repeat(i % 13) + "示例" + i);
    }
  }

  @Test
  void theMarkBeforeUtf8IsNoPartOfTheFirstHeading() throws IOException {
    assertThat(
            read("\uFEFF" + FILINGS + "1,增值税,202610,2026-11-16,否\r\n")
                .get(0)
                .cell(ListField.TAXPAYER_NUMBER))
        .contains("1");
  }

  @Test
  void refusesWhatIsInNeitherEncoding() {
    byte[] broken = (FILINGS + "1,增值税,202610,2026-11-16,否\n").getBytes(GB18030);
    broken[broken.length - 3] = (byte) 0xFF;

    assertFault(broken, Fault.ENCODING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TAXPAYERNUMBER;Tax_Name;Period;DUE DATE;filed",
        "＊納稅人　識別號;稅種;所屬期;申報期限(必填);是否已申報",
        "统一社会信用代码\t税种\t税款所属期\t截止日期\t申报状态"
      })
  void headingsAreMatchedWhateverTheirCaseSpacingWidthAndScript(String headings)
      throws IOException {
    String row =
        headings.contains("\t") ? "1\t增值税\t202610\t2026-11-16\t否" : "1;增值税;202610;2026-11-16;否";

    assertThat(read(headings + "\n" + row).get(0).cells()).hasSize(5);
  }

  @Test
  void namesTheColumnThatIsMissingOrThereTwice() {
    assertThatThrownBy(() -> read("纳税人识别号,税种,所属期,是否已申报\n1,增值税,202610,否\n"))
        .isInstanceOfSatisfying(
            ListUnreadable.class,
            refusal -> {
              assertThat(refusal.fault()).isEqualTo(Fault.COLUMN_MISSING);
              assertThat(refusal.arguments()).containsExactly("申报期限");
            });
    assertFault("纳税人识别号,税号,税种,所属期,截止日期,是否已申报\n".getBytes(UTF_8), Fault.COLUMN_TWICE);
  }

  @Test
  void whatASpreadsheetOrOurExportDidToCellsIsUndone() throws IOException {
    ListRow row = read(FILINGS + "=\"410199FX0000017\",'=增值税,'202610,\"'+1\",否\n").get(0);

    assertThat(row.cell(ListField.TAXPAYER_NUMBER)).contains("410199FX0000017");
    assertThat(row.cell(ListField.TAX_NAME)).contains("=增值税");
    assertThat(row.cell(ListField.PERIOD)).contains("'202610");
    assertThat(row.cell(ListField.DUE_DATE)).contains("+1");
  }

  @Test
  void refusesWhatIsNoListAtAll() {
    assertFault(new byte[0], Fault.EMPTY);
    assertFault("\n \n".getBytes(UTF_8), Fault.EMPTY);
    assertFault("a\u0000b".getBytes(UTF_8), Fault.BINARY);
    assertFault(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, Fault.OLD_WORKBOOK);
    assertFault("PK\u0003\u0004 and nothing more".getBytes(UTF_8), Fault.DAMAGED);
  }

  @Test
  void aWorkbookIsReadWithItsOwnRowNumbersDaysAndLongNumbers() throws IOException {
    Path file = folder.resolve("workbook");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("清单");
      String[] headings = {"备注", "纳税人识别号", "税种", "所属期", "申报期限", "是否已申报"};
      for (int i = 0; i < headings.length; i++) {
        sheet.value(2, i, headings[i]);
      }
      sheet.value(3, 0, "没有内容的行");
      sheet.value(5, 1, 410199123456789L);
      sheet.value(5, 2, "增值税");
      sheet.value(5, 3, 202610);
      sheet.value(5, 4, LocalDate.of(2026, 11, 16));
      sheet.style(5, 4).format("yyyy-mm-dd").set();
      sheet.value(5, 5, false);
      sheet.value(6, 1, FictitiousText.NUMBER);
      sheet.formula(6, 2, "CONCATENATE(\"增\",\"值税\")");
      sheet.value(6, 4, "2026-11-16");
    }

    List<ListRow> rows = read(file, ListContent.FILINGS);

    assertThat(rows).extracting(ListRow::number).containsExactly(6, 7);
    assertThat(rows.get(0).cells())
        .containsEntry(ListField.TAXPAYER_NUMBER, "410199123456789")
        .containsEntry(ListField.PERIOD, "202610")
        .containsEntry(ListField.DUE_DATE, "2026-11-16")
        .containsEntry(ListField.FILED, "false");
    // A formula that no program has calculated yet has no value, and we calculate none.
    assertThat(rows.get(1).unreadable()).contains("formula-without-value");
    assertThat(rows.get(1).faulty()).contains(ListField.TAX_NAME);
    assertThat(rows.get(1).cell(ListField.TAXPAYER_NUMBER)).contains(FictitiousText.NUMBER);
  }

  @Test
  void aMonthTypedIntoAWorkbookIsAMonthAndADayADay() throws IOException {
    Path file = folder.resolve("workbook");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("清单");
      String[] headings = {"纳税人识别号", "税种", "所属期", "申报期限", "是否已申报"};
      for (int i = 0; i < headings.length; i++) {
        sheet.value(0, i, headings[i]);
      }
      String[] formats = {"mmm-yy", "yyyy\"年\"m\"月\";@", "[$-804]yyyy-mm", "yyyy-mm-dd", "0"};
      for (int i = 0; i < formats.length; i++) {
        sheet.value(i + 1, 0, FictitiousText.NUMBER);
        sheet.value(i + 1, 2, LocalDate.of(2026, 10, 1));
        sheet.style(i + 1, 2).format(formats[i]).set();
        sheet.value(i + 1, 3, LocalDate.of(2026, 11, 1));
        sheet.style(i + 1, 3).format("yyyy/m/d").set();
      }
      sheet.value(6, 0, FictitiousText.NUMBER);
      sheet.value(6, 2, 20261);
    }

    List<ListRow> rows = read(file, ListContent.FILINGS);

    assertThat(rows)
        .extracting(row -> row.cells().get(ListField.PERIOD))
        .containsExactly("2026-10", "2026-10", "2026-10", "2026-10-01", "46296", "20261");
    assertThat(rows.subList(0, 5))
        .extracting(row -> row.cells().get(ListField.DUE_DATE))
        .containsOnly("2026-11-01");
  }

  @Test
  void refusesAWorkbookThatUnpacksToFarMore() throws IOException {
    assertFault(
        LeastWorkbook.with("xl/media/filler.bin", new byte[32 * 1024 * 1024]),
        Fault.PACKED_TOO_TIGHTLY);
  }

  @Test
  void refusesAWorkbookWithMacros() throws IOException {
    assertFault(LeastWorkbook.with("xl/vbaProject.bin", new byte[10]), Fault.MACROS);
  }

  @Test
  void aCellFarToTheRightTakesNoRoom() throws IOException {
    byte[] hostile =
        LeastWorkbook.ofRows(
            "<row r=\"1\"><c r=\"ZZZZZZ1\" t=\"inlineStr\"><is><t>x</t></is></c></row>");

    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertFault(hostile, Fault.DAMAGED));
  }

  /** A row is known by its number from the file to the receipt: two of one number are none. */
  @Test
  void refusesAWorkbookWhoseRowNumbersDoNotAscend() throws IOException {
    String headings = LeastWorkbook.row(1, "纳税人识别号", "征收项目", "税款所属期", "申报期限", "是否已申报");
    for (int second : new int[] {2, 3, 0, -1}) {
      byte[] hostile =
          LeastWorkbook.ofRows(
              headings + LeastWorkbook.row(3, "1") + LeastWorkbook.row(second, "2"));

      assertFault(hostile, Fault.DAMAGED);
    }
  }

  /** Rows of hardly anything: the limit counts rows, not bytes. */
  @Test
  @Tag("S27")
  void aListOfMoreThanAMillionRowsIsTooLarge() throws IOException {
    String headings = FILINGS + "\n";
    Path most = file((headings + "1\n".repeat(ListLimits.USUAL.rows())).getBytes(UTF_8));
    Path more = file((headings + "1\n".repeat(ListLimits.USUAL.rows() + 1)).getBytes(UTF_8));

    assertThat(read(most, ListContent.FILINGS)).hasSize(ListLimits.USUAL.rows());
    assertThatThrownBy(() -> read(more, ListContent.FILINGS))
        .isInstanceOfSatisfying(
            ListUnreadable.class,
            refusal -> {
              assertThat(refusal.fault()).isEqualTo(Fault.TOO_MANY_ROWS);
              assertThat(refusal.arguments().get(0).toString()).contains("1000000");
            });
  }

  @Test
  void anEntityOfAWorkbookReadsNoFileOfTheServer() throws IOException {
    Path secret = folder.resolve("secret");
    Files.writeString(secret, "纳税人识别号");
    byte[] hostile =
        LeastWorkbook.with(
            LeastWorkbook.SHEET,
            ("<!DOCTYPE x [<!ENTITY e SYSTEM \""
                    + secret.toUri()
                    + "\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c>"
                    + "</row></sheetData></worksheet>")
                .getBytes(UTF_8));

    assertThatThrownBy(() -> read(file(hostile), ListContent.FILINGS))
        .isInstanceOf(ListUnreadable.class)
        .hasMessageNotContaining("纳税人识别号,");
  }

  private void assertFault(byte[] content, Fault fault) {
    assertThatThrownBy(() -> read(file(content), ListContent.FILINGS))
        .isInstanceOfSatisfying(
            ListUnreadable.class, refusal -> assertThat(refusal.fault()).isEqualTo(fault));
  }

  private List<ListRow> read(String content) throws IOException {
    return read(file(content.getBytes(UTF_8)), ListContent.FILINGS);
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(Files.createTempFile(folder, "list", ""), content);
  }

  private static List<ListRow> read(Path file, ListContent content) throws IOException {
    try (ListFile list = ListFile.open(file, content, ListLimits.USUAL)) {
      List<ListRow> rows = new ArrayList<>();
      list.forEachRemaining(rows::add);
      assertThat(list.percent()).isEqualTo(100);
      return rows;
    }
  }

  private static final class FictitiousText {
    private static final String NUMBER = "91410199FX0000017A";
  }
}
