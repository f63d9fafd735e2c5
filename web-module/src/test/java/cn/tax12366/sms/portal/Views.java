package cn.tax12366.sms.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The views of the portal as they stand in the sources. */
final class Views {

  private static final Path WEBAPP = Path.of("src/main/webapp");

  /** Up to its closing brace; braces within stand between quotes. */
  private static final Pattern EXPRESSION = Pattern.compile("#\\{(?:[^{}']|'[^']*')*\\}");

  private Views() {}

  static List<Path> all() {
    try (Stream<Path> files = Files.walk(WEBAPP)) {
      return files.filter(file -> file.toString().endsWith(".xhtml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String source(Path view) {
    try {
      return Files.readString(view);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The expressions of a view, as they stand once XML has been read. */
  static List<String> expressions(Path view) {
    return EXPRESSION
        .matcher(source(view))
        .results()
        .map(found -> found.group().replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">"))
        .toList();
  }
}
