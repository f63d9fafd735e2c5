package cn.tax12366.sms.integration;

import cn.tax12366.sms.integration.list.ListUnreadable;
import cn.tax12366.sms.integration.list.ListUnreadable.Fault;
import cn.tax12366.sms.shared.SystemTime;
import cn.tax12366.sms.shared.database.PlatformSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The uploaded files, in {@code sms.home/uploads} under names of our own. They hold personal data:
 * a file is deleted once it is carried out, and after a day in any case.
 */
@ApplicationScoped
class Uploads {

  private static final Duration KEPT = Duration.ofDays(1);

  private Path folder;
  private long largest;
  private Clock clock;

  Uploads() {}

  @Inject
  Uploads(PlatformSettings platform, UploadSettings settings, @SystemTime Clock clock) {
    this(platform.home().resolve("uploads"), settings.largestFile(), clock);
  }

  Uploads(Path folder, long largest, Clock clock) {
    this.folder = folder;
    this.largest = largest;
    this.clock = clock;
  }

  /**
   * Stores a file.
   *
   * @throws ListUnreadable if it is larger than {@link UploadSettings#largestFile()}
   */
  Path keep(InputStream file) {
    try {
      Files.createDirectories(folder);
      deleteOld();
      Path kept = folder.resolve(UUID.randomUUID().toString());
      boolean whole = false;
      try (OutputStream out = Files.newOutputStream(kept)) {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
          size += read;
          if (size > largest) {
            throw new ListUnreadable(Fault.TOO_LARGE, "> " + largest / 1024 / 1024 + " MiB");
          }
          out.write(buffer, 0, read);
        }
        whole = true;
      } finally {
        if (!whole) {
          delete(kept);
        }
      }
      return kept;
    } catch (IOException e) {
      throw new UncheckedIOException("The uploaded file cannot be stored", e);
    }
  }

  /** Keeps the file of a check for its carrying out. */
  void nameAfter(Path file, String publicId) {
    move(file, folder.resolve(publicId));
  }

  /**
   * The file of a check, for good: whoever asks second gets nothing.
   *
   * @throws NothingToCarryOut if there is none
   */
  Path take(String publicId) {
    Path taken = folder.resolve(UUID.randomUUID().toString());
    // From a path of ours it is a name and nothing more: the id has been found in the database.
    move(folder.resolve(publicId), taken);
    return taken;
  }

  /** Whether {@link #take} would find the file of a check. */
  boolean has(String publicId) {
    return Files.exists(folder.resolve(publicId));
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (NoSuchFileException e) {
      throw new NothingToCarryOut(from.getFileName().toString());
    } catch (IOException e) {
      throw new UncheckedIOException("The uploaded file cannot be found again", e);
    }
  }

  void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The uploaded file cannot be deleted", e);
    }
  }

  private void deleteOld() throws IOException {
    Instant limit = clock.instant().minus(KEPT);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
          delete(file);
        }
      }
    }
  }
}
