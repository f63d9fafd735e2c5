package cn.tax12366.sms.shared.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The file with the keys: one line for each, its id, a space, and 32 bytes in base64; lines that
 * begin with {@code #} are comments. The last key seals, the others still open. Readable by its
 * owner only, or it is refused.
 */
final class KeyFile {

  private static final System.Logger LOG = System.getLogger(KeyFile.class.getName());

  private static final Set<PosixFilePermission> OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.GROUP_EXECUTE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.OTHERS_EXECUTE);

  private static final String HEAD =
      "# Keys of the SMS platform: without this file no phone number in its database can be read.\n"
          + "# Keep a copy apart from the copies of the database, readable by its keeper only.\n";

  private final Path path;

  KeyFile(Path path) {
    this.path = path;
  }

  boolean exists() {
    return Files.exists(path);
  }

  /**
   * The keys in the file.
   *
   * @throws UnusableKeyFile if it is missing, others may read it, or it is not written as it must
   */
  KeyRing read() {
    if (!exists()) {
      throw new UnusableKeyFile(path, "is not there");
    }
    try {
      refuseIfOthersMayRead();
      List<Key> keys = new ArrayList<>();
      int number = 0;
      for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          keys.add(key(line.strip(), number));
        }
      }
      refuseUnlessEachOnce(keys);
      return new KeyRing(keys);
    } catch (IOException e) {
      throw new UnusableKeyFile(path, "cannot be read (" + e.getClass().getSimpleName() + ")");
    }
  }

  private void refuseIfOthersMayRead() throws IOException {
    PosixFileAttributeView rights = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (rights == null) {
      LOG.log(
          System.Logger.Level.WARNING,
          "The file system does not say who may read the key file {0}: see to it yourself",
          path);
      return;
    }
    Set<PosixFilePermission> given = rights.readAttributes().permissions();
    if (given.stream().anyMatch(OTHERS::contains)) {
      throw new UnusableKeyFile(
          path,
          "may be used by others than its owner ("
              + PosixFilePermissions.toString(given)
              + "): chmod 600 it");
    }
  }

  private Key key(String line, int number) {
    String[] parts = line.split("\\s+");
    if (parts.length == 2 && Key.isId(parts[0])) {
      try {
        byte[] bytes = Base64.getDecoder().decode(parts[1]);
        if (bytes.length == Key.LENGTH) {
          return new Key(parts[0], bytes);
        }
      } catch (IllegalArgumentException noBase64) {
        // Falls through to the refusal, which does not quote the line.
      }
    }
    throw new UnusableKeyFile(
        path,
        "has something else in line "
            + number
            + " than an id of 1 to 8 lower case letters and digits, a space, and 32 bytes in"
            + " base64");
  }

  private void refuseUnlessEachOnce(List<Key> keys) {
    if (keys.isEmpty()) {
      throw new UnusableKeyFile(path, "holds no key");
    }
    Set<String> ids = keys.stream().map(Key::id).collect(Collectors.toSet());
    if (ids.size() != keys.size()) {
      throw new UnusableKeyFile(path, "holds two keys of the same id");
    }
  }

  /** Makes the file with a new key in it, {@code k1}; one that is there already is left alone. */
  void create() {
    byte[] bytes = new byte[Key.LENGTH];
    new SecureRandom().nextBytes(bytes);
    String content = HEAD + "k1 " + Base64.getEncoder().encodeToString(bytes) + "\n";
    try {
      Path folder = path.toAbsolutePath().getParent();
      if (!Files.isDirectory(folder)) {
        OwnerOnly.folder(folder);
      }
      // Whole or not at all: a kill in between must not leave an empty file of keys.
      Path whole = Files.createTempFile(folder, "new", ".keys");
      try {
        OwnerOnly.file(whole);
        try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
          channel.write(StandardCharsets.UTF_8.encode(content));
          channel.force(true);
        }
        Files.move(whole, path);
      } finally {
        Files.deleteIfExists(whole);
      }
    } catch (FileAlreadyExistsException another) {
      LOG.log(System.Logger.Level.INFO, "Another node has made the key file {0}", path);
    } catch (IOException e) {
      throw new UncheckedIOException("The key file " + path + " cannot be made", e);
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
