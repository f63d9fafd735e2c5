package cn.tax12366.sms.reporting.supervision;

import cn.tax12366.sms.notices.NoticeStatus;
import cn.tax12366.sms.reporting.tally.RefusalKind;
import cn.tax12366.sms.shared.SpreadsheetCell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The figures as a file: UTF-8 with the mark that spreadsheets look for, in the reader's words. */
final class FiguresCsv {

  private static final List<String> VOLUME =
      List.of("meant", "sent", "segments", "delivered", "permille", "failed", "in-doubt");

  private static final List<String> REST = List.of("today", "usual", "unusual", "standing");

  private final ResourceBundle words;

  private FiguresCsv(Locale locale) {
    words =
        ResourceBundle.getBundle(
            "cn.tax12366.sms.reporting.supervision.figures",
            "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.ROOT,
            FiguresCsv.class.getClassLoader());
  }

  static void write(AreaFigures area, Locale locale, OutputStream out) {
    try {
      Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      writer.write('\uFEFF');
      CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
      FiguresCsv figures = new FiguresCsv(locale);
      csv.printRecord(figures.headings());
      csv.printRecord(figures.cells(area.getWhole()));
      for (UnitFigures part : area.getParts()) {
        csv.printRecord(figures.cells(part));
      }
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("The figures cannot be sent", e);
    }
  }

  private List<String> headings() {
    List<String> headings = new ArrayList<>();
    headings.add(words.getString("code"));
    headings.add(words.getString("unit"));
    headings.add(words.getString("notices"));
    for (NoticeStatus status : NoticeStatus.values()) {
      headings.add(words.getString("notices." + status));
    }
    VOLUME.forEach(each -> headings.add(words.getString(each)));
    headings.add(words.getString("refused"));
    for (RefusalKind kind : RefusalKind.values()) {
      headings.add(words.getString("refused." + kind));
    }
    REST.forEach(each -> headings.add(words.getString(each)));
    return headings;
  }

  private List<String> cells(UnitFigures row) {
    List<String> cells = new ArrayList<>();
    cells.add(row.getUnit().getCode().digits());
    cells.add(
        SpreadsheetCell.harmless(
            row.getUnit().getName() + (row.isAlone() ? words.getString("alone") : "")));
    cells.add(String.valueOf(row.getNoticesInAll()));
    for (NoticeStatus status : NoticeStatus.values()) {
      cells.add(String.valueOf(row.notices(status)));
    }
    Volume volume = row.getVolume();
    cells.add(String.valueOf(volume.getMeant()));
    cells.add(String.valueOf(volume.getSent()));
    cells.add(String.valueOf(volume.getSegments()));
    cells.add(String.valueOf(volume.getDelivered()));
    cells.add(text(volume.getDeliveredPerMille()));
    cells.add(String.valueOf(volume.getFailed()));
    cells.add(String.valueOf(volume.getInDoubt()));
    cells.add(String.valueOf(row.getRefusedInAll()));
    for (RefusalKind kind : RefusalKind.values()) {
      cells.add(String.valueOf(row.refused(kind)));
    }
    cells.add(String.valueOf(row.getToday()));
    cells.add(text(row.getUsual()));
    cells.add(words.getString(row.isUnusual() ? "yes" : "no"));
    cells.add(String.valueOf(row.getStanding()));
    return cells;
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }
}
