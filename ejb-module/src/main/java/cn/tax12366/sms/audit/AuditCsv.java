package cn.tax12366.sms.audit;

import cn.tax12366.sms.shared.SpreadsheetCell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Entries as a file: UTF-8 with the mark that spreadsheets look for, times in UTC. */
final class AuditCsv implements AutoCloseable {

  private final Sentences sentences;
  private final CSVPrinter csv;

  AuditCsv(OutputStream out, Locale locale) throws IOException {
    sentences = Sentences.in(locale);
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\uFEFF');
    csv = new CSVPrinter(writer, CSVFormat.RFC4180);
    csv.printRecord(
        "en".equals(locale.getLanguage())
            ? List.of(
                "Id",
                "Time (UTC)",
                "What happened",
                "Actor",
                "In the name of",
                "Name",
                "Unit",
                "Name of the unit",
                "Address",
                "Act",
                "Subject",
                "Outcome",
                "Detail",
                "Facts",
                "Before",
                "After")
            : List.of(
                "编号", "时间（UTC）", "经过", "操作人", "受其委托", "姓名", "机构", "机构名称", "来源地址", "操作", "对象", "结果",
                "说明", "事实", "变更前", "变更后"));
  }

  void add(List<AuditRow> rows) throws IOException {
    for (AuditRow row : rows) {
      csv.printRecord(
          Stream.of(
                  String.valueOf(row.getId()),
                  row.getAt().toString(),
                  sentences.of(row),
                  row.getActor(),
                  row.getInTheNameOf(),
                  row.getActorName(),
                  row.getUnit(),
                  row.getUnitName(),
                  row.getAddress(),
                  row.getAct(),
                  row.getSubject(),
                  row.getOutcome().name(),
                  row.getDetail(),
                  row.getRaw().get("facts"),
                  row.getRaw().get("before_state"),
                  row.getRaw().get("after_state"))
              .map(SpreadsheetCell::harmless)
              .toList());
    }
  }

  @Override
  public void close() throws IOException {
    csv.flush();
  }
}
