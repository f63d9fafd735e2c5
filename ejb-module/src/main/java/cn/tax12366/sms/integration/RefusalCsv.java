package cn.tax12366.sms.integration;

import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.shared.SpreadsheetCell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The refused rows as a file to be mended: UTF-8 with the mark that spreadsheets look for, the
 * columns of the list, before them the row's number, after them the reason.
 */
final class RefusalCsv implements AutoCloseable {

  private final List<ListField> fields;
  private final Locale locale;
  private final CSVPrinter csv;

  RefusalCsv(OutputStream out, Set<ListField> fields, Locale locale) throws IOException {
    this.fields = List.copyOf(fields);
    this.locale = locale;
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\uFEFF');
    this.csv = new CSVPrinter(writer, CSVFormat.RFC4180);
    List<String> headings = new ArrayList<>();
    boolean english = "en".equals(locale.getLanguage());
    headings.add(english ? "Row" : "行号");
    this.fields.forEach(field -> headings.add(english ? field.key() : field.heading()));
    headings.addAll(english ? List.of("Reason", "As received") : List.of("原因", "原文"));
    csv.printRecord(headings);
  }

  void add(Collection<IntakeFinding> refusals) throws IOException {
    for (IntakeFinding refusal : refusals) {
      List<String> cells = new ArrayList<>();
      cells.add(String.valueOf(refusal.getRowNumber()));
      fields.forEach(field -> cells.add(SpreadsheetCell.harmless(refusal.cell(field))));
      cells.add(SpreadsheetCell.harmless(refusal.text(locale)));
      cells.add(SpreadsheetCell.harmless(refusal.getRaw()));
      csv.printRecord(cells);
    }
  }

  @Override
  public void close() throws IOException {
    csv.flush();
  }
}
