package cn.tax12366.sms.api.integration;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** A body that may be packed by gzip and ends with {@link BodyTooLarge} beyond its limit. */
final class BoundedBody extends FilterInputStream {

  /** A million rows of 500 bytes. */
  static final long LIMIT = 512L * 1024 * 1024;

  private final long limit;
  private long count;

  BoundedBody(InputStream in, long limit) {
    super(in);
    this.limit = limit;
  }

  /**
   * @param encoding the header Content-Encoding, null if there is none
   */
  static InputStream of(InputStream body, String encoding) throws IOException {
    boolean packed = "gzip".equalsIgnoreCase(encoding);
    return new BoundedBody(packed ? new GZIPInputStream(body) : body, LIMIT);
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    counted(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    counted(Math.max(0, read));
    return read;
  }

  private void counted(int read) throws IOException {
    count += read;
    if (count > limit) {
      throw new BodyTooLarge(limit);
    }
  }
}
