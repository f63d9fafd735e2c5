package cn.tax12366.sms.reporting.evidence;

import cn.tax12366.sms.shared.SpreadsheetCell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table of a package: UTF-8 with the mark that spreadsheets look for, headings in words. */
final class EvidenceCsv {

  private final CSVPrinter csv;
  private final Runnable eachRow;
  private long rows;

  /**
   * @param columns keys of {@code column.…}
   * @param eachRow called behind each row
   */
  EvidenceCsv(OutputStream out, EvidenceTexts texts, Runnable eachRow, String... columns)
      throws IOException {
    this.eachRow = eachRow;
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\uFEFF');
    csv = new CSVPrinter(writer, CSVFormat.RFC4180);
    csv.printRecord(Arrays.stream(columns).map(column -> texts.of("column." + column)).toList());
  }

  /** Times are written as they are in Henan, nulls as nothing. */
  void row(Object... cells) {
    try {
      List<String> written = new ArrayList<>(cells.length);
      for (Object cell : cells) {
        written.add(
            cell instanceof Instant at
                ? EvidenceTexts.time(at)
                : SpreadsheetCell.harmless(Objects.toString(cell, "")));
      }
      csv.printRecord(written);
      rows++;
      eachRow.run();
    } catch (IOException e) {
      throw new UncheckedIOException("The package cannot be written", e);
    }
  }

  /** How many rows it has. */
  long end() throws IOException {
    csv.flush();
    return rows;
  }
}
