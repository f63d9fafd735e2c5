package cn.tax12366.sms.integration.list;

import cn.tax12366.sms.integration.list.ListUnreadable.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.IntSupplier;

/**
 * An uploaded file, open for one reading from its first row to its last. What it is, CSV or
 * workbook, is decided by what is in it and never by its name.
 */
public final class ListFile implements Iterator<ListRow>, AutoCloseable {

  /** More than any list of a province in one file. */
  public static final int MOST_ROWS = 1_000_000;

  private final Iterator<ListRow> rows;
  private final IntSupplier percent;
  private final AutoCloseable resource;
  private int count;

  private ListFile(Iterator<ListRow> rows, IntSupplier percent, AutoCloseable resource) {
    this.rows = rows;
    this.percent = percent;
    this.resource = resource;
  }

  /**
   * Opens {@code file} and reads its headings.
   *
   * @throws ListUnreadable if it is no list of {@code content}
   */
  public static ListFile open(Path file, ListContent content) throws IOException {
    byte[] begin;
    try (InputStream in = Files.newInputStream(file)) {
      begin = in.readNBytes(4096);
    }
    if (beginsWith(begin, 'P', 'K', 3, 4)) {
      XlsxRows rows = new XlsxRows(file, content);
      return new ListFile(rows, rows::percent, rows);
    }
    if (beginsWith(begin, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new ListUnreadable(Fault.OLD_WORKBOOK, "");
    }
    Charset charset = charset(file);
    for (byte b : begin) {
      if (b == 0) {
        throw new ListUnreadable(Fault.FORMAT, "");
      }
    }
    FileChannel channel = FileChannel.open(file);
    try {
      long size = Math.max(1, channel.size());
      return new ListFile(
          new CsvRows(Channels.newInputStream(channel), charset, content),
          () -> percent(channel, size),
          channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static int percent(FileChannel channel, long size) {
    try {
      return channel.isOpen() ? (int) Math.min(100, channel.position() * 100 / size) : 100;
    } catch (IOException e) {
      return 0;
    }
  }

  private static boolean beginsWith(byte[] begin, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (begin.length <= i || (begin[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static Charset charset(Path file) throws IOException {
    for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
      if (decodes(file, charset)) {
        return charset;
      }
    }
    throw new ListUnreadable(Fault.ENCODING, "");
  }

  private static boolean decodes(Path file, Charset charset) throws IOException {
    try (Reader reader =
        new InputStreamReader(
            Files.newInputStream(file),
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT))) {
      reader.transferTo(Writer.nullWriter());
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** How much of the file has been read, 0–100. */
  public int percent() {
    return percent.getAsInt();
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  /**
   * @throws ListUnreadable if there are more rows than {@link #MOST_ROWS}, or the workbook is
   *     damaged from here on
   */
  @Override
  public ListRow next() {
    if (++count > MOST_ROWS) {
      throw new ListUnreadable(Fault.TOO_LARGE, "> " + MOST_ROWS + " 行 / rows");
    }
    return rows.next();
  }

  @Override
  public void close() throws IOException {
    try {
      resource.close();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }
}
