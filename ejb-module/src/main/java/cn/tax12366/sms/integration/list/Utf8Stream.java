package cn.tax12366.sms.integration.list;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A text of another encoding as UTF-8, for readers that look for line ends among bytes. */
final class Utf8Stream extends InputStream {

  private final Reader reader;
  private final char[] chars = new char[8 * 1024];
  private byte[] bytes = {};
  private int position;

  Utf8Stream(InputStream in, Charset charset) {
    this.reader = new InputStreamReader(in, charset);
  }

  @Override
  public int read() throws IOException {
    return fill() ? bytes[position++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (!fill()) {
      return -1;
    }
    int some = Math.min(length, bytes.length - position);
    System.arraycopy(bytes, position, target, offset, some);
    position += some;
    return some;
  }

  private boolean fill() throws IOException {
    while (position == bytes.length) {
      int read = reader.read(chars, 0, chars.length - 1);
      if (read < 0) {
        return false;
      }
      if (read > 0 && Character.isHighSurrogate(chars[read - 1])) {
        int low = reader.read();
        if (low >= 0) {
          chars[read++] = (char) low;
        }
      }
      bytes = new String(chars, 0, read).getBytes(StandardCharsets.UTF_8);
      position = 0;
    }
    return true;
  }
}
