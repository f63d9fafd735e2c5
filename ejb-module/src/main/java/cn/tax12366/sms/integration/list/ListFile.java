package cn.tax12366.sms.integration.list;

import cn.tax12366.sms.integration.list.ListUnreadable.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.IntSupplier;

/**
 * An uploaded file, open for one reading from its first row to its last. What it is, CSV or
 * workbook, is decided by what is in it and never by its name.
 */
public final class ListFile implements Iterator<ListRow>, AutoCloseable {

  private final Iterator<ListRow> rows;
  private final IntSupplier percent;
  private final AutoCloseable resource;
  private final ListForm form;
  private final int mostRows;
  private int count;

  private ListFile(
      Iterator<ListRow> rows,
      IntSupplier percent,
      AutoCloseable resource,
      ListForm form,
      ListLimits limits) {
    this.rows = rows;
    this.percent = percent;
    this.resource = resource;
    this.form = form;
    this.mostRows = limits.rows();
  }

  /**
   * Opens {@code file} and reads its headings.
   *
   * @throws ListUnreadable if it is no list of {@code content}, breaks a limit, or has no rows
   */
  public static ListFile open(Path file, ListContent content, ListLimits limits)
      throws IOException {
    ListFile list =
        FileKind.of(file) == FileKind.WORKBOOK
            ? workbook(file, content, limits)
            : text(file, content, limits);
    try {
      if (!list.hasNext()) {
        throw new ListUnreadable(Fault.NO_ROWS, "");
      }
      return list;
    } catch (RuntimeException e) {
      list.close();
      throw e;
    }
  }

  private static ListFile workbook(Path file, ListContent content, ListLimits limits)
      throws IOException {
    XlsxRows rows = XlsxRows.open(file, content, limits);
    return new ListFile(rows, rows::percent, rows, rows.form(), limits);
  }

  private static ListFile text(Path file, ListContent content, ListLimits limits)
      throws IOException {
    Charset charset = TextEncoding.of(file);
    boolean asItIs = charset.equals(StandardCharsets.UTF_8) || charset.equals(TextEncoding.GB18030);
    FileChannel channel = FileChannel.open(file);
    try {
      long size = Math.max(1, channel.size());
      InputStream in = Channels.newInputStream(channel);
      return new ListFile(
          new CsvRows(
              asItIs ? in : new Utf8Stream(in, charset),
              asItIs ? charset : StandardCharsets.UTF_8,
              content,
              limits),
          () -> percent(channel, size),
          channel,
          ListForm.ofText(charset.name()),
          limits);
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

  /** As what it is read. */
  public ListForm form() {
    return form;
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
   * @throws ListUnreadable if there are more rows or cells than allowed, or the workbook is damaged
   *     from here on
   */
  @Override
  public ListRow next() {
    if (++count > mostRows) {
      throw new ListUnreadable(Fault.TOO_MANY_ROWS, mostRows);
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
