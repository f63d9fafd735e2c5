package cn.tax12366.sms.integration;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.integration.list.ListForm;
import cn.tax12366.sms.shared.FictitiousNumbers;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The list of all taxpayers of a county, as its manager brings it: a workbook with its mistakes. On
 * H2 alone, because it takes a minute; {@code ProvinceBenchmark} has lists of a million on both.
 */
class ListOfACountyTest {

  private static final int ROWS = 100_000;
  private static final int FAULTY = 500;

  /** One row in two hundred, each of the twenty mistakes in its turn. */
  private static final int EVERY = ROWS / FAULTY;

  /** Rows are counted from 1, and the first has the headings. */
  private static final int FIRST = 2;

  private static final int OF_ANOTHER_AREA = 900_000;

  private static final List<ListField> COLUMNS =
      List.of(
          ListField.TAXPAYER_NUMBER,
          ListField.LEGACY_NUMBER,
          ListField.NAME,
          ListField.KIND,
          ListField.AUTHORITY_CODE,
          ListField.LEGAL_REPRESENTATIVE_PHONE,
          ListField.FINANCE_PHONE,
          ListField.FILING_AGENT_PHONE,
          ListField.PHONE,
          ListField.PHONE_ROLE,
          ListField.SUBSCRIBED);

  /** What people and spreadsheets do to a row, and why it is refused. */
  private enum Mistake {
    NO_NUMBER(ListField.TAXPAYER_NUMBER, "cell-missing", ""),
    NUMBER_TOO_SHORT(ListField.TAXPAYER_NUMBER, "malformed-taxpayer-number", "91410199FX"),
    NUMBER_AS_A_NUMBER(ListField.TAXPAYER_NUMBER, "number-lost-digits", "4.10199190001011E17"),
    NUMBER_AS_A_FORMULA(ListField.TAXPAYER_NUMBER, "formula-without-value", "=Z1"),
    OF_ANOTHER_COUNTY(ListField.TAXPAYER_NUMBER, "taxpayer-of-another-area", "another"),
    FORMER_NUMBER_WITH_A_WORD(ListField.LEGACY_NUMBER, "malformed-taxpayer-number", "无"),
    NO_NAME(ListField.NAME, "cell-missing", "\u200B \u00A0"),
    NAME_TOO_LONG(ListField.NAME, "cell-too-long", "示例".repeat(101)),
    NAME_THAT_TURNS(ListField.NAME, "cell-unreadable", "示例\u202E行商"),
    NAME_NOT_FOUND(ListField.NAME, "cell-spreadsheet-error", "#N/A"),
    KIND_UNKNOWN(ListField.KIND, "word-unknown", "其他"),
    NO_UNIT(ListField.AUTHORITY_CODE, "cell-missing", ""),
    UNIT_BY_NAME(ListField.AUTHORITY_CODE, "malformed-authority-code", "金水区税务局"),
    UNIT_OF_ANOTHER_CITY(
        ListField.AUTHORITY_CODE, "authority-outside-area", Province.XIGONG.digits()),
    LANDLINE(ListField.LEGAL_REPRESENTATIVE_PHONE, "malformed-phone-number", "0371-61234567"),
    DIGIT_LACKING(ListField.FINANCE_PHONE, "malformed-phone-number", "1540000001"),
    TWO_PHONES_IN_ONE(
        ListField.FILING_AGENT_PHONE, "malformed-phone-number", "1540000000115400000002"),
    ROLE_UNKNOWN(ListField.PHONE_ROLE, "word-unknown", "亲戚"),
    NEITHER_YES_NOR_NO(ListField.SUBSCRIBED, "malformed-yes-no", "也许"),
    SAID_OTHERWISE_BEFORE(null, "contradicts-earlier-row", "");

    private final ListField field;
    private final String code;
    private final String cell;

    Mistake(ListField field, String code, String cell) {
      this.field = field;
      this.code = code;
      this.cell = cell;
    }

    /** Who makes it in this row; the rows between are good. */
    static Mistake in(int row) {
      int i = row - FIRST;
      return i % EVERY == EVERY / 2 ? values()[i / EVERY % values().length] : null;
    }
  }

  /** What the receipt says of one row. */
  private record Refused(int row, ListField field, String code) {}

  @ParameterizedTest
  @EnumSource(value = TestDatabase.class, names = "H2")
  @Tag("R7.2d")
  void theReceiptIsRightToTheRowAndTheSameListAgainChangesNothing(TestDatabase database)
      throws IOException {
    UploadParts parts =
        UploadParts.in(database).lettingInLargeFiles().as(Province.LUOYANG_OPERATOR);
    parts.bring(ListContent.TAXPAYERS, UploadParts.TAXPAYERS + ofAnotherCounty());
    byte[] workbook = workbook();
    parts.as(Province.COUNTY_OPERATOR);
    long before = parts.count("taxpayer");

    String checked = parts.check(ListContent.TAXPAYERS, workbook);
    IntakeReceipt first = parts.receipt(parts.upload().carryOut(checked));

    assertThat(parts.receipt(checked).getForm()).contains(new ListForm("XLSX", "纳税人", 0));
    assertReceipt(parts, parts.receipt(checked), ROWS - FAULTY, 0);
    assertReceipt(parts, first, ROWS - FAULTY, 0);
    assertThat(parts.count("taxpayer") - before).isEqualTo(ROWS - FAULTY);
    List<String> book = book(parts);

    IntakeReceipt again =
        parts.receipt(parts.upload().carryOut(parts.check(ListContent.TAXPAYERS, workbook)));

    assertReceipt(parts, again, 0, ROWS - FAULTY);
    assertThat(book(parts)).isEqualTo(book);
  }

  private static void assertReceipt(
      UploadParts parts, IntakeReceipt receipt, int added, int unchanged) {
    assertThat(receipt.getRead()).isEqualTo(ROWS);
    assertThat(receipt.getAdded()).isEqualTo(added);
    assertThat(receipt.getUnchanged()).isEqualTo(unchanged);
    assertThat(receipt.getChanged()).isZero();
    assertThat(receipt.getRefused()).isEqualTo(FAULTY);
    assertThat(refused(parts, receipt)).hasSize(FAULTY).isEqualTo(mistakes());
  }

  private static List<Refused> refused(UploadParts parts, IntakeReceipt receipt) {
    return parts.receipts().refusals(receipt.getPublicId(), 0, FAULTY + 1).rows().stream()
        .map(
            finding ->
                new Refused(
                    finding.getRowNumber(), finding.getField().orElse(null), finding.getCode()))
        .toList();
  }

  private static List<Refused> mistakes() {
    List<Refused> mistakes = new ArrayList<>();
    for (int row = FIRST; row < FIRST + ROWS; row++) {
      Mistake mistake = Mistake.in(row);
      if (mistake != null) {
        mistakes.add(new Refused(row, mistake.field, mistake.code));
      }
    }
    return mistakes;
  }

  /** Everything that a list of taxpayers writes, and when. */
  private static List<String> book(UploadParts parts) {
    List<String> book = new ArrayList<>();
    book.addAll(
        parts.province.strings(
            "select number || name || authority_code || kind || source || updated_at"
                + " || confirmed_at || working_phones from taxpayer order by id"));
    book.addAll(
        parts.province.strings(
            "select taxpayer_id || phone || role || source || updated_at from taxpayer_phone"
                + " order by id"));
    book.addAll(parts.province.strings("select count(*) || '' from recount_mark"));
    return book;
  }

  private static String ofAnotherCounty() {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < FAULTY; i++) {
      rows.append(
          UploadParts.taxpayer(OF_ANOTHER_AREA + i)
              .replace(Province.JINSHUI.digits(), Province.XIGONG.digits()));
    }
    return rows.toString();
  }

  private static byte[] workbook() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("纳税人");
      for (int column = 0; column < COLUMNS.size(); column++) {
        sheet.value(0, column, COLUMNS.get(column).heading());
      }
      for (int row = FIRST; row < FIRST + ROWS; row++) {
        write(sheet, row);
      }
    }
    return bytes.toByteArray();
  }

  private static void write(Worksheet sheet, int row) {
    int i = row - FIRST;
    Mistake mistake = Mistake.in(row);
    int number = mistake == Mistake.SAID_OTHERWISE_BEFORE ? i - 1 : i;
    String[] cells = {
      FictitiousNumbers.taxpayer(number).value(),
      "",
      "示例商行" + i,
      i % 5 < 3 ? "单位" : "个体",
      Province.JINSHUI.digits(),
      "",
      "",
      FictitiousNumbers.phone(i),
      "",
      "",
      i % 3 == 0 ? "是" : "否"
    };
    if (mistake != null && mistake.field != null) {
      cells[COLUMNS.indexOf(mistake.field)] = mistake.cell;
    }
    for (int column = 0; column < cells.length; column++) {
      write(sheet, row - 1, column, cells[column], mistake);
    }
  }

  private static void write(Worksheet sheet, int row, int column, String cell, Mistake mistake) {
    boolean here = mistake != null && COLUMNS.get(column) == mistake.field;
    if (here && mistake == Mistake.NUMBER_AS_A_NUMBER) {
      sheet.value(row, column, Double.parseDouble(cell));
    } else if (here && mistake == Mistake.NUMBER_AS_A_FORMULA) {
      sheet.formula(row, column, cell.substring(1));
    } else if (here && mistake == Mistake.OF_ANOTHER_COUNTY) {
      sheet.value(row, column, FictitiousNumbers.taxpayer(OF_ANOTHER_AREA + row / EVERY).value());
    } else if (here && mistake == Mistake.ROLE_UNKNOWN) {
      sheet.value(row, column, cell);
      sheet.value(row, column - 1, FictitiousNumbers.phone(row));
    } else if (!cell.isEmpty()) {
      sheet.value(row, column, cell);
    }
  }
}
