package cn.tax12366.sms.api.integration;

import cn.tax12366.sms.integration.IntakeFinding;
import cn.tax12366.sms.integration.RowReceiver;
import cn.tax12366.sms.integration.RowResult;
import cn.tax12366.sms.integration.list.ListField;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What became of each row, one JSON object a line, kept in a temporary file until the client reads
 * it: {@code {"row":17,"outcome":"REFUSED","field":"dueDate","code":"malformed-date","text":"…"}}.
 */
final class RowLog implements RowReceiver, AutoCloseable {

  private final Path file;
  private final BufferedWriter writer;
  private final Locale language;
  private final JsonBuilderFactory json = JsonProvider.provider().createBuilderFactory(Map.of());

  private RowLog(Locale language) throws IOException {
    this.language = language;
    this.file = Files.createTempFile("sms-rows-", ".ndjson");
    this.writer = Files.newBufferedWriter(file);
  }

  /** A log that {@code writing} has filled; without a file left behind if it fails. */
  static RowLog of(Locale language, Consumer<RowLog> writing) throws IOException {
    RowLog log = new RowLog(language);
    boolean written = false;
    try {
      writing.accept(log);
      written = true;
    } finally {
      if (!written) {
        log.close();
      }
    }
    return log;
  }

  @Override
  public void row(RowResult result) {
    JsonObjectBuilder line =
        json.createObjectBuilder()
            .add("row", result.number())
            .add("outcome", result.outcome().name());
    result.finding().ifPresent(finding -> add(line, finding));
    write(line);
  }

  /** The last line: the intake the rows belong to, under which everything can be read again. */
  void end(String intakeId, String status) {
    write(json.createObjectBuilder().add("intake", intakeId).add("status", status));
  }

  private void add(JsonObjectBuilder line, IntakeFinding finding) {
    finding.getField().map(ListField::key).ifPresent(key -> line.add("field", key));
    line.add(finding.isWarning() ? "warning" : "code", finding.getCode());
    line.add("text", finding.text(language));
  }

  private void write(JsonObjectBuilder line) {
    try {
      writer.write(line.build().toString());
      writer.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends everything and deletes the file. */
  void send(OutputStream out) throws IOException {
    try (this) {
      writer.flush();
      Files.copy(file, out);
    }
  }

  @Override
  public void close() throws IOException {
    writer.close();
    Files.deleteIfExists(file);
  }
}
