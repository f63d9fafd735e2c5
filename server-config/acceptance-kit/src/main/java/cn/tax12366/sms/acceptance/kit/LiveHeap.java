package cn.tax12366.sms.acceptance.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much memory a process really holds: what is left after a full collection of its garbage. */
public final class LiveHeap {

  /** The last line of a class histogram, for which the JVM collects first. */
  private static final Pattern TOTAL = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");

  private LiveHeap() {}

  /** In whole megabytes. */
  public static int megabytes(PlatformProcess platform) {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    try {
      Process process =
          new ProcessBuilder(jcmd, String.valueOf(platform.pid()), "GC.class_histogram")
              .redirectErrorStream(true)
              .start();
      String histogram =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Matcher total = TOTAL.matcher(histogram);
      if (!total.find()) {
        throw new AssertionError("jcmd does not say what the heap holds: " + histogram);
      }
      return (int) (Long.parseLong(total.group(1)) >> 20);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
