package cn.tax12366.sms.runnable;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * A record of the log as one line of the console: time, what happened, and of an exception only its
 * first cause; the log file has the rest.
 */
public final class ConsoleLine extends Formatter {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final ZoneId zone = ZoneId.systemDefault();

  @Override
  public String format(LogRecord record) {
    StringBuilder line = new StringBuilder();
    line.append(TIME.format(LocalTime.ofInstant(record.getInstant(), zone))).append(' ');
    if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
      line.append(record.getLevel().getName()).append(' ');
    }
    line.append(firstLine(formatMessage(record)));
    Throwable cause = record.getThrown();
    if (cause != null) {
      while (cause.getCause() != null && cause.getCause() != cause) {
        cause = cause.getCause();
      }
      line.append(" (").append(firstLine(cause.toString())).append(')');
    }
    return line.append(System.lineSeparator()).toString();
  }

  private static String firstLine(String text) {
    return text == null ? "" : text.strip().lines().findFirst().orElse("");
  }
}
