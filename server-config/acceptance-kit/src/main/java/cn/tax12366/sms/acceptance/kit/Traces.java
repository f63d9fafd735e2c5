package cn.tax12366.sms.acceptance.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Phone numbers in clear, and keys, in files that must have none. All numbers of the stories begin
 * with 154, 164 or 194, which nobody has; what is found is told masked, or the report would be a
 * trace too. There are gigabytes to look through, so that at each byte only what begins like one is
 * looked at closely.
 */
public final class Traces {

  /** What is looked for. */
  public interface Sought {

    /**
     * What stands here, as it may be told.
     *
     * @param bytes some before {@code at} and at least {@value #CONTEXT} after it, unless the file
     *     begins or ends there
     * @param end where the bytes end
     * @return null if it is not what is looked for
     */
    String at(byte[] bytes, int at, int end);
  }

  /** In text: no digit beside it. */
  public static final Sought IN_TEXT = number("(?<!\\d)", "(?!\\d)");

  /**
   * In the files of a database, which number their own pages in hexadecimal: no such digit beside
   * it, nor the colon that stands in front of them.
   */
  public static final Sought IN_DATA = number("(?<![0-9a-f:])", "(?![0-9a-f])");

  private static final int AT_ONCE = 1 << 20;

  /** The longest thing looked for is a key of 44 characters. */
  private static final int CONTEXT = 64;

  private static final int COUNTRY = 2;

  private Traces() {}

  private static Sought number(String before, String after) {
    Pattern number = Pattern.compile(before + "(?:86)?(1[569]4)\\d{4}(\\d{4})" + after);
    return (bytes, at, end) -> {
      if (bytes[at] != '1' || at + 2 >= end || bytes[at + 2] != '4') {
        return null;
      }
      int from = Math.max(0, at - COUNTRY - 1);
      String around =
          new String(bytes, from, Math.min(end - from, CONTEXT), StandardCharsets.ISO_8859_1);
      Matcher matcher =
          number
              .matcher(around)
              .region(Math.max(0, at - COUNTRY) - from, around.length())
              .useTransparentBounds(true);
      return matcher.find() && from + matcher.start(1) == at
          ? matcher.group(1) + "****" + matcher.group(2)
          : null;
    };
  }

  /** Any of these keys, of which nothing is told. */
  public static Sought keys(Collection<String> keys) {
    byte[][] all =
        keys.stream().map(key -> key.getBytes(StandardCharsets.ISO_8859_1)).toArray(byte[][]::new);
    BitSet beginnings = new BitSet(1 << 2 * Byte.SIZE);
    for (byte[] key : all) {
      beginnings.set(beginning(key, 0));
    }
    return (bytes, at, end) -> {
      if (at + 1 < end && beginnings.get(beginning(bytes, at))) {
        for (byte[] key : all) {
          if (at + key.length <= end
              && Arrays.equals(bytes, at, at + key.length, key, 0, key.length)) {
            return "a key";
          }
        }
      }
      return null;
    };
  }

  private static int beginning(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << Byte.SIZE | bytes[at + 1] & 0xFF;
  }

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

  /** One line for each file that has it: the file, and the first one as it may be told. */
  public static List<String> in(List<Path> files, Sought sought) {
    return files.parallelStream()
        .flatMap(file -> first(file, sought).map(found -> file + ": " + found).stream())
        .toList();
  }

  private static Optional<String> first(Path file, Sought sought) {
    byte[] buffer = new byte[AT_ONCE];
    int kept = 0;
    int looked = 0;
    try (InputStream in = Files.newInputStream(file)) {
      while (true) {
        int read = in.readNBytes(buffer, kept, AT_ONCE - kept);
        int length = kept + read;
        boolean last = length < AT_ONCE;
        int until = last ? length : length - CONTEXT;
        for (int at = looked; at < until; at++) {
          String found = sought.at(buffer, at, length);
          if (found != null) {
            return Optional.of(found);
          }
        }
        if (last) {
          return Optional.empty();
        }
        // What has been looked at already stays in front, to be seen from what follows it.
        kept = 2 * CONTEXT;
        System.arraycopy(buffer, length - kept, buffer, 0, kept);
        looked = CONTEXT;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
