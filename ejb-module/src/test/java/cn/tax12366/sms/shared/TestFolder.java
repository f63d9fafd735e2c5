package cn.tax12366.sms.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders for what outlives a single test; they go with the next {@code mvn clean}. */
public final class TestFolder {

  private TestFolder() {}

  /** A new empty one, below {@code target}. */
  public static Path fresh(String purpose) {
    try {
      Path all = Files.createDirectories(Path.of("target", "folders"));
      return Files.createTempDirectory(all.toAbsolutePath(), purpose + "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
