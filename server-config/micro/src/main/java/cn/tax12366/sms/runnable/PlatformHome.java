package cn.tax12366.sms.runnable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of all data ({@code sms.home}), held by this process alone until it ends.
 *
 * <p>A file in it, {@value #MARK}, says that the folder is ours and for which profile it was made;
 * it is what makes deleting safe.
 */
final class PlatformHome {

  static final String MARK = "platform.home";

  private final Path folder;
  private final String profile;

  /** Keeps the lock: it goes with the channel. */
  private FileChannel channel;

  PlatformHome(Path folder, String profile) {
    this.folder = folder;
    this.profile = profile;
  }

  /**
   * Takes the folder for this process, making it if need be.
   *
   * @throws CannotStart if another process has it, or it cannot be written
   */
  void open() {
    try {
      Files.createDirectories(folder);
      channel =
          FileChannel.open(
              folder.resolve(MARK),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (!lock()) {
        throw new CannotStart(
            "sms.home " + folder + " is in use by another process of the platform");
      }
      if (channel.size() == 0) {
        channel.write(ByteBuffer.wrap((profile + "\n").getBytes(StandardCharsets.UTF_8)));
        channel.force(true);
      }
    } catch (IOException e) {
      throw new CannotStart("sms.home " + folder + " cannot be used", e);
    }
  }

  private boolean lock() throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Gives the folder back; for tests, since the end of the process does it too. */
  void close() throws IOException {
    channel.close();
  }

  /**
   * Deletes all data in the folder, which must be open. A folder made by this very start has
   * nothing to delete.
   *
   * @throws CannotStart if the folder was made for another profile, or holds something from before
   *     the mark, so that it may not be ours
   */
  void deleteDemoData() {
    try {
      String madeFor = Files.readString(folder.resolve(MARK)).strip();
      if (!"demo".equals(profile) || !"demo".equals(madeFor)) {
        throw new CannotStart(
            "sms.demo.reset deletes nothing: "
                + folder
                + " was made for the profile "
                + madeFor
                + " and this is a start of the profile "
                + profile);
      }
      for (Path entry : content()) {
        delete(entry);
      }
    } catch (IOException e) {
      throw new CannotStart("The demo data in " + folder + " cannot be deleted", e);
    }
  }

  /**
   * Refuses a reset of a folder that bears no mark and is not empty; to be asked before {@link
   * #open()}, which sets the mark.
   *
   * @throws CannotStart if the folder may not be ours
   */
  void requireOurs() {
    try {
      if (Files.isDirectory(folder)
          && !Files.exists(folder.resolve(MARK))
          && !content().isEmpty()) {
        throw new CannotStart(
            "sms.demo.reset deletes nothing: "
                + folder
                + " is not empty and has no file "
                + MARK
                + ", so it may not be a home of the platform");
      }
    } catch (IOException e) {
      throw new CannotStart("sms.home " + folder + " cannot be read", e);
    }
  }

  /**
   * A folder for what the server unpacks while it runs, empty. It lies here because a system may
   * clear its own folder for temporary files under a running server, and a killed process leaves
   * about 130 MB behind.
   */
  Path emptyTemporaryFolder() {
    Path temporary = folder.resolve("tmp");
    try {
      if (Files.exists(temporary)) {
        delete(temporary);
      }
      return Files.createDirectories(temporary);
    } catch (IOException e) {
      throw new CannotStart("The folder " + temporary + " cannot be emptied", e);
    }
  }

  private List<Path> content() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(entry -> !entry.endsWith(MARK)).toList();
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
