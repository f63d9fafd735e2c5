package cn.tax12366.sms.acceptance.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a story keeps its data: in the build's own folder, kept when it has ended to be looked at.
 */
public final class TestFolder {

  private TestFolder() {}

  /** Where all stories keep theirs, each in a folder of its own. */
  public static Path all() {
    return Path.of(System.getProperty("acceptance.folder", "target/acceptance"))
        .toAbsolutePath()
        .normalize();
  }

  /** An empty folder; what an earlier run left in it is gone. */
  public static Path fresh(String name) {
    Path fresh = all().resolve(name);
    try {
      if (Files.exists(fresh)) {
        delete(fresh);
      }
      return Files.createDirectories(fresh);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + fresh + " cannot be emptied", e);
    }
  }

  /** A copy of a folder with all that is in it. */
  public static Path copy(Path from, Path to) {
    try (Stream<Path> tree = Files.walk(from)) {
      for (Path path : tree.toList()) {
        Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
      }
      return to;
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + from + " cannot be copied", e);
    }
  }

  private static void delete(Path root) throws IOException {
    List<Path> all;
    try (Stream<Path> tree = Files.walk(root)) {
      all = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
