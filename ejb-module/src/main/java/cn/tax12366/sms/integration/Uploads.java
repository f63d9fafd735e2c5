package cn.tax12366.sms.integration;

import cn.tax12366.sms.integration.list.ListUnreadable;
import cn.tax12366.sms.integration.list.ListUnreadable.Fault;
import cn.tax12366.sms.shared.SystemTime;
import cn.tax12366.sms.shared.database.PlatformSettings;
import cn.tax12366.sms.shared.secrets.OwnerOnly;
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
 * The uploaded files, in {@code sms.home/uploads}, each under the public id of the intake that
 * reads it. They hold personal data: the folder is open to the platform's own user alone, and a
 * file is deleted once it is carried out or could not be read, and after a day in any case. They
 * are not sealed: a workbook is read by jumping about in it, and what is unpacked for that would
 * lie there in clear as well.
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
   * @return the public id for the intake that is to read it
   * @throws ListUnreadable if it is larger than {@link UploadSettings#largestFile()}
   */
  String keep(InputStream file) {
    try {
      OwnerOnly.folder(folder);
      String id = UUID.randomUUID().toString();
      boolean whole = false;
      try (OutputStream out = Files.newOutputStream(path(id))) {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
          size += read;
          if (size > largest) {
            throw new ListUnreadable(Fault.TOO_LARGE, largest / 1024 / 1024);
          }
          out.write(buffer, 0, read);
        }
        whole = true;
      } finally {
        if (!whole) {
          delete(id);
        }
      }
      return id;
    } catch (IOException e) {
      throw new UncheckedIOException("The uploaded file cannot be stored", e);
    }
  }

  /**
   * The file of a check, for good: whoever asks second gets nothing.
   *
   * @return the public id for the intake that is to carry it out
   * @throws NothingToCarryOut if there is none
   */
  String take(String publicId) {
    String taken = UUID.randomUUID().toString();
    try {
      // From a path of ours it is a name and nothing more: the id has been found in the database.
      Files.move(path(publicId), path(taken));
      return taken;
    } catch (NoSuchFileException e) {
      throw new NothingToCarryOut(publicId);
    } catch (IOException e) {
      throw new UncheckedIOException("The uploaded file cannot be found again", e);
    }
  }

  /** Whether {@link #take} would find the file of a check. */
  boolean has(String publicId) {
    return Files.exists(path(publicId));
  }

  Path path(String publicId) {
    return folder.resolve(publicId);
  }

  void delete(String publicId) {
    delete(path(publicId));
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The uploaded file cannot be deleted", e);
    }
  }

  /** Deletes what was uploaded more than a day ago. */
  void deleteOld() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Instant limit = clock.instant().minus(KEPT);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (isOlder(file, limit)) {
          delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The uploaded files cannot be listed", e);
    }
  }

  private static boolean isOlder(Path file, Instant limit) throws IOException {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(limit);
    } catch (NoSuchFileException carriedOutMeanwhile) {
      return false;
    }
  }
}
