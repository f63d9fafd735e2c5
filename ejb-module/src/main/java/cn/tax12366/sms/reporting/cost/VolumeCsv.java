package cn.tax12366.sms.reporting.cost;

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

/** The volumes of a month as a file: UTF-8 with the mark that spreadsheets look for. */
final class VolumeCsv {

  private static final List<String> CHINESE =
      List.of("月份", "机构代码", "机构", "计费条数", "占套餐（%）", "上月计费条数", "预计全月", "预计占套餐（%）");

  private static final List<String> ENGLISH =
      List.of(
          "Month",
          "Code",
          "Unit",
          "Short messages",
          "Of the package (%)",
          "Month before",
          "Forecast",
          "Forecast of the package (%)");

  private VolumeCsv() {}

  static void write(AreaVolume area, Locale locale, OutputStream out) {
    boolean english = "en".equals(locale.getLanguage());
    try {
      Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      writer.write('\uFEFF');
      CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
      csv.printRecord(english ? ENGLISH : CHINESE);
      write(csv, area, area.getWhole(), english);
      for (UnitVolume part : area.getParts()) {
        write(csv, area, part, english);
      }
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("The volumes cannot be sent", e);
    }
  }

  private static void write(CSVPrinter csv, AreaVolume area, UnitVolume row, boolean english)
      throws IOException {
    String alone = english ? " (itself)" : "（本级）";
    csv.printRecord(
        area.getMonth(),
        row.getUnit().getCode().digits(),
        SpreadsheetCell.harmless(row.getUnit().getName() + (row.isAlone() ? alone : "")),
        row.getSegments(),
        percent(row.getPerMille()),
        row.getLastMonth(),
        row.getForecast() == null ? "" : row.getForecast(),
        percent(row.getForecastPerMille()));
  }

  static Object percent(Integer perMille) {
    return perMille == null ? "" : BigDecimal.valueOf(perMille, 1);
  }
}
