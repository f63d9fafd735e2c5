package cn.tax12366.sms.addressbook.search;

import cn.tax12366.sms.shared.SpreadsheetCell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The coverage as a file: UTF-8 with the mark that spreadsheets look for. */
final class CoverageCsv {

  private static final List<String> CHINESE =
      List.of("机构代码", "机构", "应覆盖纳税人", "有可用号码", "覆盖率（%）", "无可用号码", "超期未补", "有错号", "长期未核实");

  private static final List<String> ENGLISH =
      List.of(
          "Code",
          "Unit",
          "Taxpayers to be reached",
          "With a working phone",
          "Coverage (%)",
          "Without a working phone",
          "Overdue",
          "With a bad number",
          "Long not confirmed");

  private CoverageCsv() {}

  static void write(AreaCoverage area, Locale locale, OutputStream out) {
    boolean english = "en".equals(locale.getLanguage());
    try {
      Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      writer.write('\uFEFF');
      CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
      csv.printRecord(english ? ENGLISH : CHINESE);
      write(csv, area.getWhole(), english);
      for (UnitCoverage part : area.getParts()) {
        write(csv, part, english);
      }
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("The coverage cannot be sent", e);
    }
  }

  private static void write(CSVPrinter csv, UnitCoverage row, boolean english) throws IOException {
    Coverage figures = row.getFigures();
    String alone = english ? " (itself)" : "（本级）";
    csv.printRecord(
        row.getUnit().getCode().digits(),
        SpreadsheetCell.harmless(row.getUnit().getName() + (row.isAlone() ? alone : "")),
        figures.getToBeReached(),
        figures.getReached(),
        figures.getPerMille() == null ? "" : BigDecimal.valueOf(figures.getPerMille(), 1),
        figures.getWithoutPhone(),
        figures.getOverdue(),
        figures.getWithBadPhone(),
        figures.getUnconfirmed());
  }
}
