package cn.tax12366.sms.reporting.cost;

import cn.tax12366.sms.shared.ClockProducer;
import cn.tax12366.sms.shared.SpreadsheetCell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A bulletin as a file: UTF-8 with the mark that spreadsheets look for, in the reader's words. */
final class BulletinCsv {

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ClockProducer.ZONE);

  private final ResourceBundle words;
  private final CSVPrinter csv;

  private BulletinCsv(Locale locale, Writer writer) throws IOException {
    words =
        ResourceBundle.getBundle(
            "cn.tax12366.sms.reporting.cost.bulletin",
            "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.ROOT,
            BulletinCsv.class.getClassLoader());
    csv = new CSVPrinter(writer, CSVFormat.RFC4180);
  }

  static void write(Bulletin bulletin, Locale locale, OutputStream out) {
    try {
      Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      writer.write('\uFEFF');
      BulletinCsv file = new BulletinCsv(locale, writer);
      file.print(bulletin);
      file.csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("The bulletin cannot be sent", e);
    }
  }

  private void print(Bulletin bulletin) throws IOException {
    line(words.getString("what"), words.getString("this"), words.getString("before"));
    line(words.getString("unit"), SpreadsheetCell.harmless(bulletin.getUnitName()), "");
    line(words.getString("month"), bulletin.getMonth(), bulletin.getMonth().minusMonths(1));
    line(words.getString("written"), WRITTEN.format(bulletin.getWrittenAt()), "");
    line(words.getString("meant"), bulletin.getMeant(), "");
    line(words.getString("sent"), bulletin.getSent(), bulletin.getSentBefore());
    line(words.getString("segments"), bulletin.getSegments(), bulletin.getSegmentsBefore());
    line(
        words.getString("package"),
        bulletin.getPackageSegments() == 0 ? "" : bulletin.getPackageSegments(),
        "");
    line(words.getString("share"), VolumeCsv.percent(bulletin.getPerMille()), "");
    line(words.getString("delivered"), bulletin.getDelivered(), bulletin.getDeliveredBefore());
    line(words.getString("rate"), VolumeCsv.percent(bulletin.getDeliveredPerMille()), "");
    line(words.getString("failed"), bulletin.getFailed(), bulletin.getFailedBefore());
    for (Bulletin.Failure each : bulletin.getFailures()) {
      line(filled("cause", word("cause." + each.cause())), each.messages(), "");
    }
    line(words.getString("in-doubt"), bulletin.getInDoubt(), "");
    for (Bulletin.OfKind each : bulletin.getKinds()) {
      String kind = word("kind." + each.kind());
      line(filled("kind-messages", kind), each.messages(), "");
      line(filled("kind-segments", kind), each.segments(), "");
    }
  }

  private String filled(String key, String value) {
    return MessageFormat.format(words.getString(key), value);
  }

  /** The text of a key, or what stands behind its first dot. */
  private String word(String key) {
    return words.containsKey(key) ? words.getString(key) : key.substring(key.indexOf('.') + 1);
  }

  private void line(String what, Object now, Object before) throws IOException {
    csv.printRecord(SpreadsheetCell.harmless(what), now, before == null ? "" : before);
  }
}
