package cn.tax12366.sms.runnable;

import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * The log on the console, on standard output: what the platform says is its output, no error.
 *
 * <p>Of others only warnings are shown. It is said here and not by a level, because the server sets
 * levels of its own while it starts.
 */
public final class ConsoleLog extends ConsoleHandler {

  private static final String OURS = "cn.tax12366.";

  /** Begins to write to standard output. */
  public ConsoleLog() {
    setOutputStream(System.out);
  }

  @Override
  public boolean isLoggable(LogRecord record) {
    return super.isLoggable(record)
        && (record.getLevel().intValue() >= Level.WARNING.intValue()
            || String.valueOf(record.getLoggerName()).startsWith(OURS));
  }
}
