package cn.tax12366.sms.integration.list;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The lines of a stream, none of them kept beyond 64 KiB. Works on bytes: neither in UTF-8 nor in
 * GB18030 is a line feed or a carriage return ever part of another character.
 */
final class BoundedLines implements Iterator<BoundedLines.Line> {

  static final int LONGEST = 64 * 1024;

  /**
   * @param number counted from 1, blank lines too
   * @param bytes without the line end; at most the first 64 KiB
   * @param tooLong whether there was more
   */
  record Line(int number, byte[] bytes, boolean tooLong) {}

  private final InputStream in;
  private final boolean returnsEndLines;
  private final byte[] buffer = new byte[16 * 1024];
  private int position;
  private int limit;
  private byte[] line = new byte[1024];
  private int number;
  private Line next;
  private boolean ended;

  /** Lines that end with a line feed, or with a carriage return and a line feed. */
  BoundedLines(InputStream in) {
    this(in, false);
  }

  /**
   * @param returnsEndLines whether a carriage return alone ends a line as well, as in files of old
   *     programs
   */
  BoundedLines(InputStream in, boolean returnsEndLines) {
    this.in = in;
    this.returnsEndLines = returnsEndLines;
  }

  @Override
  public boolean hasNext() {
    if (next == null && !ended) {
      try {
        next = read();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      ended = next == null;
    }
    return next != null;
  }

  @Override
  public Line next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Line result = next;
    next = null;
    return result;
  }

  private Line read() throws IOException {
    int length = 0;
    boolean any = false;
    boolean tooLong = false;
    while (position < limit || fill()) {
      any = true;
      byte b = buffer[position++];
      if (b == '\n') {
        break;
      }
      if (returnsEndLines && b == '\r') {
        passLineFeed();
        break;
      }
      if (length == LONGEST) {
        tooLong = true;
        continue;
      }
      if (length == line.length) {
        line = Arrays.copyOf(line, Math.min(LONGEST, length * 2));
      }
      line[length++] = b;
    }
    if (!any) {
      return null;
    }
    if (length > 0 && line[length - 1] == '\r') {
      length--;
    }
    return new Line(++number, Arrays.copyOf(line, length), tooLong);
  }

  private void passLineFeed() throws IOException {
    if ((position < limit || fill()) && buffer[position] == '\n') {
      position++;
    }
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = in.read(buffer);
    return limit > 0;
  }
}
