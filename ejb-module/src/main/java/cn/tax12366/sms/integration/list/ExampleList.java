package cn.tax12366.sms.integration.list;

import cn.tax12366.sms.shared.SpreadsheetCell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A list to begin with: the headings and a few fictitious rows that the platform takes as they
 * stand. First the taxpayers, then the filings and records, which speak of the same three; units of
 * a city that does not exist, and people of a region that does not.
 */
public final class ExampleList {

  /** Region 410199 is nobody's; the check digits are right. */
  static final List<String> NUMBERS =
      List.of("91410199FX00000185", "91410199FX00000260", "92410199FX0000034P");

  private static final String ENGLISH = Locale.ENGLISH.getLanguage();

  private final ListContent content;
  private final String authorityCode;
  private final LocalDate today;
  private final ExampleRecords records;

  /**
   * @param authorityCode the unit that the example's taxpayers are in the charge of, and below
   *     which its units stand
   * @param today the filings are due in the middle of the month after it
   */
  public ExampleList(ListContent content, String authorityCode, LocalDate today) {
    this.content = content;
    this.authorityCode = authorityCode;
    this.today = today;
    this.records = new ExampleRecords(today);
  }

  /** As CSV, UTF-8 with the mark that spreadsheets look for. */
  public void write(Locale locale, OutputStream out) {
    try {
      Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      writer.write('\uFEFF');
      CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
      csv.printRecord(
          columns().stream()
              .map(field -> locale.getLanguage().equals(ENGLISH) ? field.key() : field.heading())
              .toList());
      for (List<String> row : rows()) {
        csv.printRecord(row.stream().map(SpreadsheetCell::harmless).toList());
      }
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("The example cannot be sent", e);
    }
  }

  private List<ListField> columns() {
    return switch (content) {
      case TAXPAYERS ->
          List.of(
              ListField.TAXPAYER_NUMBER,
              ListField.NAME,
              ListField.KIND,
              ListField.AUTHORITY_CODE,
              ListField.TAXPAYER_STATE,
              ListField.FILING_METHOD,
              ListField.LEGAL_REPRESENTATIVE_PHONE,
              ListField.FINANCE_PHONE,
              ListField.FILING_AGENT_PHONE,
              ListField.SUBSCRIBED,
              ListField.ANNOUNCEMENTS);
      case FILINGS ->
          List.of(
              ListField.TAXPAYER_NUMBER,
              ListField.TAX_NAME,
              ListField.PERIOD,
              ListField.DUE_DATE,
              ListField.FILED,
              ListField.FILED_ON);
      case AMOUNTS_DUE ->
          List.of(
              ListField.SOURCE_KEY,
              ListField.VERSION,
              ListField.TAXPAYER_NUMBER,
              ListField.TAX_NAME,
              ListField.PERIOD,
              ListField.PAYABLE_BY,
              ListField.AMOUNT_DUE,
              ListField.CANCELLED);
      case PAYMENTS ->
          List.of(
              ListField.SOURCE_KEY,
              ListField.VERSION,
              ListField.TAXPAYER_NUMBER,
              ListField.TAX_NAME,
              ListField.PERIOD,
              ListField.AMOUNT_PAID,
              ListField.PAID_ON,
              ListField.CANCELLED);
      case DEFERRALS ->
          List.of(
              ListField.SOURCE_KEY,
              ListField.VERSION,
              ListField.TAXPAYER_NUMBER,
              ListField.DEFERRAL_KIND,
              ListField.TAX_NAME,
              ListField.PERIOD,
              ListField.GRANTED_UNTIL,
              ListField.CANCELLED);
      case UNITS, STAFF -> List.copyOf(content.fields());
      case INVOICES, FIXED_ASSESSMENTS, INVOICE_QUOTAS, APPLICATIONS -> records.columns(content);
    };
  }

  private List<List<String>> rows() {
    return switch (content) {
      case TAXPAYERS ->
          List.of(
              taxpayer(0, "示例商贸有限公司", "单位", "普通申报", "15400000001", "", "15400000002", "是"),
              taxpayer(1, "样本建材有限公司", "单位", "普通申报", "", "15400000003", "15400000003", "否"),
              taxpayer(2, "演示小吃店", "个体", "简易申报", "15400000004", "", "", "是"));
      case FILINGS -> {
        YearMonth due = YearMonth.from(today).plusMonths(1);
        yield List.of(
            filing(0, "增值税", due, "否", ""),
            filing(0, "城市维护建设税", due, "否", ""),
            filing(1, "增值税", due, "是", due.atDay(3).toString()),
            filing(2, "增值税", due, "否", ""));
      }
      case AMOUNTS_DUE -> {
        YearMonth due = YearMonth.from(today).plusMonths(1);
        yield List.of(
            record("SL-EXAMPLE-1", 0, "增值税", due, due.atDay(15).toString(), "12800.00"),
            record("SL-EXAMPLE-2", 0, "城市维护建设税", due, due.atDay(15).toString(), "896.00"),
            record("SL-EXAMPLE-3", 1, "增值税", due, due.atDay(15).toString(), "3050.50"));
      }
      case PAYMENTS -> {
        YearMonth due = YearMonth.from(today).plusMonths(1);
        yield List.of(
            record("SP-EXAMPLE-1", 0, "增值税", due, "5000.00", due.atDay(10).toString()),
            record("SP-EXAMPLE-2", 1, "增值税", due, "3050.50", due.atDay(12).toString()));
      }
      case DEFERRALS -> {
        YearMonth due = YearMonth.from(today).plusMonths(1);
        yield List.of(
            deferral("YQ-EXAMPLE-1", 0, "延期缴纳税款", due, due.plusMonths(1).atDay(15)),
            deferral("YQ-EXAMPLE-2", 1, "延期申报", due, due.atEndOfMonth()));
      }
      // Region 4199 is nobody's: nothing is lost where somebody takes the example as it stands.
      case UNITS ->
          List.of(
              unit("14199000000", authorityCode, "市局", "示例市税务局"),
              unit("14199010000", "14199000000", "县局", "示例市示例区税务局"),
              unit("14199010100", "14199010000", "分局", "示例区第一税务分局"));
      // Codes of region 410199, which are nobody's.
      case STAFF ->
          List.of(
              List.of("14101990001", "张示例", authorityCode, "办公室", "主任", "15400000011"),
              List.of("14101990002", "李样本", authorityCode, "其他部门", "科员", "15400000012"),
              List.of("14101990003", "王演示", authorityCode, "其他部门", "", ""));
      case INVOICES, FIXED_ASSESSMENTS, INVOICE_QUOTAS, APPLICATIONS -> records.rows(content);
    };
  }

  private List<String> taxpayer(
      int i,
      String name,
      String kind,
      String method,
      String representative,
      String finance,
      String agent,
      String subscribed) {
    return List.of(
        NUMBERS.get(i),
        name,
        kind,
        authorityCode,
        "正常",
        method,
        representative,
        finance,
        agent,
        subscribed,
        subscribed);
  }

  private static List<String> record(
      String key, int i, String tax, YearMonth due, String first, String second) {
    return List.of(key, "1", NUMBERS.get(i), tax, period(due), first, second, "否");
  }

  private static List<String> deferral(
      String key, int i, String kind, YearMonth due, LocalDate until) {
    return List.of(key, "1", NUMBERS.get(i), kind, "增值税", period(due), until.toString(), "否");
  }

  /** The month before the one in which is filed. */
  private static String period(YearMonth due) {
    return due.minusMonths(1).toString().replace("-", "");
  }

  private List<String> unit(String code, String parent, String tier, String name) {
    return List.of(code, parent, tier, name, name, "", today.toString(), "", "");
  }

  private static List<String> filing(
      int i, String tax, YearMonth due, String filed, String filedOn) {
    return List.of(NUMBERS.get(i), tax, period(due), due.atDay(15).toString(), filed, filedOn);
  }
}
