package cn.tax12366.sms.taxdata.deadline;

import cn.tax12366.sms.calendar.Holiday;
import cn.tax12366.sms.shared.SpreadsheetCell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A year of the tax calendar as a file that other programs read. */
final class CalendarFile {

  /** Octets of a line of iCalendar, without its end. */
  private static final int LINE = 75;

  private static final String LINE_END = "\r\n";
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private CalendarFile() {}

  /** UTF-8 with the mark that spreadsheets look for. */
  static void csv(CalendarYear year, Locale locale, OutputStream out) throws IOException {
    LevyNames names = LevyNames.in(locale);
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\uFEFF');
    CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
    csv.printRecord(List.of(names.text("csv").split(",")));
    for (CalendarEntry entry : year.getEntries()) {
      Deadline deadline = entry.getDeadline();
      csv.printRecord(
          Stream.of(
                  deadline.getMonth(),
                  names.text("kind." + deadline.getKind()),
                  deadline.getDay(),
                  names.basis(deadline.getBasis()),
                  entry.getPublished(),
                  entry.getComputed(),
                  names.taxes(entry),
                  deadline.getDocument(),
                  deadline.getReason())
              .map(cell -> SpreadsheetCell.harmless(Objects.toString(cell, "")))
              .toList());
    }
    csv.flush();
  }

  static void ics(CalendarYear year, Locale locale, Instant now, OutputStream out)
      throws IOException {
    LevyNames names = LevyNames.in(locale);
    StringBuilder file = new StringBuilder();
    line(file, "BEGIN:VCALENDAR");
    line(file, "VERSION:2.0");
    line(
        file, "PRODID:-//tax12366.cn//12366 SMS//" + locale.getLanguage().toUpperCase(Locale.ROOT));
    line(file, "CALSCALE:GREGORIAN");
    line(file, "METHOD:PUBLISH");
    line(file, "X-WR-CALNAME:" + escaped(names.text("calendar") + " " + year.getYear()));
    for (CalendarEntry entry : year.getEntries()) {
      Deadline deadline = entry.getDeadline();
      event(
          file,
          deadline.getKind().name().toLowerCase(Locale.ROOT) + "-" + deadline.getMonth(),
          now,
          deadline.getDay(),
          names.deadline(deadline),
          Stream.of(
                  names.taxes(entry),
                  names.basis(deadline.getBasis()),
                  deadline.getDocument(),
                  deadline.getReason())
              .filter(Objects::nonNull)
              .reduce((one, other) -> one + "\n" + other)
              .orElse(""));
    }
    for (Holiday holiday : year.getHolidays()) {
      event(
          file,
          "day-" + holiday.day(),
          now,
          holiday.day(),
          holiday.occasion() + " · " + names.text(holiday.rest() ? "rest" : "work"),
          "");
    }
    line(file, "END:VCALENDAR");
    out.write(file.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** A whole day; whoever reads the file again next year gets the same one for the same id. */
  private static void event(
      StringBuilder file, String id, Instant now, LocalDate day, String summary, String more) {
    line(file, "BEGIN:VEVENT");
    line(file, "UID:" + id + "@calendar.tax12366.cn");
    line(file, "DTSTAMP:" + STAMP.format(now));
    line(file, "DTSTART;VALUE=DATE:" + DAY.format(day));
    line(file, "DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
    line(file, "SUMMARY:" + escaped(summary));
    if (!more.isEmpty()) {
      line(file, "DESCRIPTION:" + escaped(more));
    }
    line(file, "TRANSP:TRANSPARENT");
    line(file, "END:VEVENT");
  }

  /** RFC 5545 3.3.11. */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r", "")
        .replace("\n", "\\n");
  }

  /** RFC 5545 3.1: at most 75 octets, never in the middle of a character. */
  private static void line(StringBuilder file, String content) {
    int octets = 0;
    for (int i = 0; i < content.length(); ) {
      int character = content.codePointAt(i);
      int more = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
      if (octets + more > LINE) {
        file.append(LINE_END).append(' ');
        octets = 1;
      }
      file.appendCodePoint(character);
      octets += more;
      i += Character.charCount(character);
    }
    file.append(LINE_END);
  }
}
