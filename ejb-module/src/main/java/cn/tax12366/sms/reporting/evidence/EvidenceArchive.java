package cn.tax12366.sms.reporting.evidence;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP that is written from front to back, file after file, each hashed on its way; the whole as
 * well. Nothing of it is kept in memory.
 */
final class EvidenceArchive implements AutoCloseable {

  private static final int BUFFER = 64 * 1024;

  private final String folder;
  private final LocalDateTime time;
  private final Counted whole;
  private final ZipOutputStream zip;
  private final List<Part> parts = new ArrayList<>();

  /**
   * A file that is in it.
   *
   * @param rows of content, without headings; −1 where it has none
   * @param sha256 in hexadecimal
   */
  record Part(String name, long rows, long bytes, String sha256) {}

  /** Writes what a file has; answers how many rows that were. */
  @FunctionalInterface
  interface Content {
    long write(OutputStream out) throws IOException;
  }

  private static final class Counted extends FilterOutputStream {
    private final DigestOutputStream digest;
    private long bytes;

    Counted(OutputStream out) {
      super(null);
      this.digest = new DigestOutputStream(out, sha256());
    }

    @Override
    public void write(int one) throws IOException {
      digest.write(one);
      bytes++;
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
      digest.write(some, from, length);
      bytes += length;
    }

    @Override
    public void flush() throws IOException {
      digest.flush();
    }

    @Override
    public void close() throws IOException {
      digest.close();
    }

    String hash() {
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    }
  }

  /**
   * @param folder within it, in which all files lie
   * @param time of all of its files
   */
  EvidenceArchive(OutputStream out, String folder, LocalDateTime time) {
    this.folder = folder;
    this.time = time;
    this.whole = new Counted(out);
    this.zip = new ZipOutputStream(new BufferedOutputStream(whole, BUFFER), StandardCharsets.UTF_8);
  }

  /** Adds a file. */
  void add(String name, Content content) throws IOException {
    ZipEntry entry = new ZipEntry(folder + "/" + name);
    entry.setTimeLocal(time);
    zip.putNextEntry(entry);
    Counted file = new Counted(zip);
    OutputStream buffered = new BufferedOutputStream(file, BUFFER);
    long rows = content.write(buffered);
    buffered.flush();
    zip.closeEntry();
    parts.add(new Part(name, rows, file.bytes, file.hash()));
  }

  /** Adds a file that is known already. */
  void add(String name, byte[] content) throws IOException {
    add(
        name,
        out -> {
          out.write(content);
          return -1;
        });
  }

  /** Those that are in it so far, in their order. */
  List<Part> parts() {
    return List.copyOf(parts);
  }

  /** As {@code sha256sum} writes it, of all that is in it so far. */
  byte[] sums() {
    StringBuilder sums = new StringBuilder();
    parts.forEach(part -> sums.append(part.sha256()).append("  ").append(part.name()).append('\n'));
    return sums.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Ends it.
   *
   * @return SHA-256 of the whole, in hexadecimal
   */
  String finish() throws IOException {
    zip.finish();
    zip.flush();
    return whole.hash();
  }

  long bytes() {
    return whole.bytes;
  }

  @Override
  public void close() throws IOException {
    whole.close();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
