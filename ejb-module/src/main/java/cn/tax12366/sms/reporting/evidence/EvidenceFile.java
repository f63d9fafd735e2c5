package cn.tax12366.sms.reporting.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An archive that is being handed out. */
public final class EvidenceFile {

  private final String name;
  private final Path path;

  EvidenceFile(String name, Path path) {
    this.name = name;
    this.path = path;
  }

  /** Such as {@code evidence-2026-12-01-2026-12-10-1b4e28ba.zip}. */
  public String getName() {
    return name;
  }

  /** Read once, from its beginning. */
  public InputStream open() {
    try {
      return Files.newInputStream(path);
    } catch (IOException e) {
      throw new UncheckedIOException("The archive cannot be read", e);
    }
  }
}
