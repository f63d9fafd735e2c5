package cn.tax12366.sms.runnable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;

/**
 * The log in {@code sms.home/logs}: ten files of 10 MB, {@code platform.0.log} being the newest.
 *
 * <p>Named in {@code logging.properties}, which cannot itself say where {@code sms.home} is.
 */
public final class LogFile extends FileHandler {

  private static final int BYTES = 10 << 20;
  private static final int FILES = 10;

  /** Opens the log of this process and goes on writing at its end. */
  public LogFile() throws IOException {
    super(pattern(), BYTES, FILES, true);
  }

  private static String pattern() throws IOException {
    Path logs = StartSettings.ofThisProcess().home().resolve("logs");
    Files.createDirectories(logs);
    // %g is the number of the generation; a % in the path itself is doubled.
    return logs.toString().replace("%", "%%") + "/platform.%g.log";
  }
}
