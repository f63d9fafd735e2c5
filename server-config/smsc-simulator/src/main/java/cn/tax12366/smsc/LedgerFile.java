package cn.tax12366.smsc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Appends to the ledger. What waits is written by one thread in one go, and only then is everybody
 * who waited told: thousands of lines share one write, a single one does not wait for company.
 *
 * <p>A line told as stored has reached the operating system: it survives a kill of the process, not
 * a loss of power.
 */
final class LedgerFile implements AutoCloseable {

  /** Told once the line is in the file, or could not be written. Must return at once. */
  interface Stored {
    void done(boolean stored);
  }

  private record Waiting(byte[] line, Stored stored) {}

  private static final System.Logger LOG = System.getLogger(LedgerFile.class.getName());
  private static final int BATCH = 5_000;

  private final FileChannel file;
  private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
  private final Waiting end = new Waiting(new byte[0], null);
  private final Thread writer = new Thread(this::write, "ledger");

  /**
   * Opens the ledger of a home, cuts off a line left half written by a kill, and keeps others out.
   *
   * @throws IOException if it cannot be written, or another simulator has it
   */
  LedgerFile(Path home) throws IOException {
    Files.createDirectories(home);
    Path path = home.resolve(Ledger.FILE);
    file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (file.tryLock() == null) {
        throw new IOException("Another simulator writes " + path);
      }
      file.truncate(lengthOfWholeLines(path));
      file.position(file.size());
    } catch (OverlappingFileLockException e) {
      file.close();
      throw new IOException("Another simulator of this process writes " + path, e);
    } catch (IOException e) {
      file.close();
      throw e;
    }
    writer.setDaemon(true);
    writer.start();
  }

  /** Octets up to and with the last end of line. */
  static long lengthOfWholeLines(Path path) throws IOException {
    try (FileChannel in = FileChannel.open(path)) {
      ByteBuffer block = ByteBuffer.allocate(64 * 1024);
      long end = in.size();
      while (end > 0) {
        long from = Math.max(0, end - block.capacity());
        block.clear().limit((int) (end - from));
        while (block.hasRemaining() && in.read(block, from + block.position()) >= 0) {
          continue;
        }
        for (int i = block.position() - 1; i >= 0; i--) {
          if (block.get(i) == '\n') {
            return from + i + 1;
          }
        }
        end = from;
      }
      return 0;
    }
  }

  void append(LedgerEntry entry) {
    append(entry, stored -> {});
  }

  void append(LedgerEntry entry, Stored stored) {
    queue.add(new Waiting((entry.line() + "\n").getBytes(StandardCharsets.UTF_8), stored));
  }

  private void write() {
    List<Waiting> batch = new ArrayList<>(BATCH);
    boolean last = false;
    while (!last) {
      try {
        batch.add(queue.take());
      } catch (InterruptedException e) {
        return;
      }
      queue.drainTo(batch, BATCH - 1);
      last = batch.remove(end);
      boolean stored = append(batch);
      for (Waiting waiting : batch) {
        try {
          waiting.stored().done(stored);
        } catch (RuntimeException e) {
          LOG.log(System.Logger.Level.ERROR, "Told about a stored line, somebody failed", e);
        }
      }
      batch.clear();
    }
  }

  private boolean append(List<Waiting> batch) {
    int octets = batch.stream().mapToInt(waiting -> waiting.line().length).sum();
    ByteBuffer block = ByteBuffer.allocate(octets);
    batch.forEach(waiting -> block.put(waiting.line()));
    block.flip();
    long before = -1;
    try {
      before = file.position();
      while (block.hasRemaining()) {
        file.write(block);
      }
      return true;
    } catch (IOException e) {
      LOG.log(System.Logger.Level.ERROR, "Cannot write the ledger", e);
      cutBackTo(before);
      return false;
    }
  }

  /** So that half a batch does not spoil the line of the next one. */
  private void cutBackTo(long position) {
    try {
      if (position >= 0) {
        file.truncate(position);
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.ERROR, "Cannot repair the ledger", e);
    }
  }

  /** Writes what waits and lets go of the file. */
  @Override
  public void close() {
    queue.add(end);
    try {
      writer.join();
      file.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
