package cn.tax12366.sms.acceptance.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Phone numbers in clear in files that must have none. All numbers of the stories begin with 154,
 * 164 or 194, which nobody has; what is found is told masked, or the report would be a trace too.
 */
public final class Traces {

  private static final String NUMBER = "(?:86)?(1[569]4)\\d{4}(\\d{4})";

  /** In text: no digit beside it. */
  public static final Pattern IN_TEXT = Pattern.compile("(?<!\\d)" + NUMBER + "(?!\\d)");

  /**
   * In the files of a database, which number their own pages in hexadecimal: no such digit beside
   * it, nor the colon that stands in front of them.
   */
  public static final Pattern IN_DATA = Pattern.compile("(?<![0-9a-f:])" + NUMBER + "(?![0-9a-f])");

  private static final int AT_ONCE = 1 << 20;
  private static final int OVERLAP = 64;

  private Traces() {}

  /**
   * All files below {@code folder} whose path from there matches {@code path} and that this build
   * has written: others may be of a release that kept numbers in clear.
   */
  public static List<Path> files(Path folder, Pattern path) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(Files::isRegularFile)
          .filter(Traces::isOfThisBuild)
          .filter(file -> path.matcher(folder.relativize(file).toString()).matches())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOfThisBuild(Path file) {
    String begin = System.getProperty("acceptance.since");
    try {
      return begin == null
          || !Files.getLastModifiedTime(file).toInstant().isBefore(Instant.parse(begin));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One line for each file that has a number in it: the file, and the first number masked. */
  public static List<String> in(List<Path> files, Pattern number) {
    List<String> traces = new ArrayList<>();
    for (Path file : files) {
      first(file, number).ifPresent(found -> traces.add(file + ": " + found));
    }
    return traces;
  }

  private static Optional<String> first(Path file, Pattern number) {
    byte[] buffer = new byte[AT_ONCE];
    int kept = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.readNBytes(buffer, 0, AT_ONCE);
          read > 0;
          read = in.readNBytes(buffer, kept, AT_ONCE - kept)) {
        int length = kept + read;
        Matcher matcher =
            number.matcher(new String(buffer, 0, length, StandardCharsets.ISO_8859_1));
        if (matcher.find()) {
          return Optional.of(matcher.group(1) + "****" + matcher.group(2));
        }
        kept = Math.min(OVERLAP, length);
        System.arraycopy(buffer, length - kept, buffer, 0, kept);
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
