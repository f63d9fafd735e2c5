package cn.tax12366.sms.shared.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Files and folders that nobody but the platform's own user may read. Where the file system knows
 * no such rights they are left as they are.
 */
public final class OwnerOnly {

  private static final String FILE = "rw-------";

  private OwnerOnly() {}

  /** Makes {@code folder} if it is not there, and closes it to others in any case. */
  public static void folder(Path folder) throws IOException {
    Files.createDirectories(folder);
    close(folder, "rwx------");
  }

  /**
   * Makes an empty file that is closed to others from its first moment on: one made readable and
   * closed later has been open once.
   *
   * @throws java.nio.file.FileAlreadyExistsException if there is one
   */
  public static void newFile(Path file) throws IOException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    Files.createFile(
        file,
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(FILE))
            }
            : new FileAttribute<?>[0]);
  }

  static void file(Path file) throws IOException {
    close(file, FILE);
  }

  private static void close(Path path, String rights) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(PosixFilePermissions.fromString(rights));
    }
  }
}
