package cn.tax12366.sms.audit.chain;

import cn.tax12366.sms.shared.secrets.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the chain outside the database: the head, written anew at each sealing, and all
 * anchors, to which lines are added. Best on another machine's disk.
 */
final class AnchorFiles {

  static final String HEAD_FILE = "head.txt";
  static final String ANCHORS_FILE = "anchors.txt";

  private final Path folder;

  AnchorFiles(Path folder) {
    this.folder = folder;
  }

  /** Whole or not at all. */
  void writeHead(Anchor head) {
    try {
      make();
      Path next = folder.resolve(HEAD_FILE + ".new");
      try (FileChannel channel =
          FileChannel.open(
              next,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        channel.write(StandardCharsets.US_ASCII.encode(head.line() + "\n"));
        channel.force(false);
      }
      Files.move(
          next,
          folder.resolve(HEAD_FILE),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("The head of the audit trail cannot be written", e);
    }
  }

  void add(Anchor anchor) {
    try {
      make();
      try (FileChannel channel =
          FileChannel.open(
              folder.resolve(ANCHORS_FILE), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        channel.write(StandardCharsets.US_ASCII.encode(anchor.line() + "\n"));
        channel.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The anchor of the audit trail cannot be kept", e);
    }
  }

  private void make() throws IOException {
    if (!Files.isDirectory(folder)) {
      OwnerOnly.folder(folder);
    }
  }

  boolean hasHead() {
    return Files.exists(folder.resolve(HEAD_FILE));
  }

  /** Empty where there is none, or where what stands there is none. */
  Optional<Anchor> head() {
    return lines(HEAD_FILE).stream().findFirst().flatMap(Anchor::parse);
  }

  /**
   * What the file of anchors says, line by line.
   *
   * @param unreadable numbers of the lines that are none of ours
   */
  record Kept(List<Anchor> anchors, List<Integer> unreadable) {}

  Kept anchors() {
    List<Anchor> anchors = new ArrayList<>();
    List<Integer> unreadable = new ArrayList<>();
    int number = 0;
    for (String line : lines(ANCHORS_FILE)) {
      number++;
      Optional<Anchor> anchor = Anchor.parse(line);
      if (anchor.isPresent()) {
        anchors.add(anchor.get());
      } else {
        unreadable.add(number);
      }
    }
    return new Kept(anchors, unreadable);
  }

  private List<String> lines(String file) {
    try {
      Path path = folder.resolve(file);
      return Files.exists(path) ? Files.readAllLines(path, StandardCharsets.ISO_8859_1) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("What is kept of the audit trail cannot be read", e);
    }
  }
}
