package cn.tax12366.sms.integration.list;

import cn.tax12366.sms.integration.list.ListUnreadable.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * Finds the encoding of a text by decoding the whole of it strictly: as its mark says, otherwise as
 * UTF-8, then as GB18030.
 */
final class TextEncoding {

  static final Charset GB18030 = Charset.forName("GB18030");

  /** So many characters beyond ASCII that make sense as UTF-8 are no accident. */
  private static final int NO_ACCIDENT = 3;

  private static final Map<Charset, byte[]> MARKS =
      Map.of(
          StandardCharsets.UTF_8,
          bytes(0xEF, 0xBB, 0xBF),
          GB18030,
          bytes(0x84, 0x31, 0x95, 0x33),
          StandardCharsets.UTF_16LE,
          bytes(0xFF, 0xFE),
          StandardCharsets.UTF_16BE,
          bytes(0xFE, 0xFF));

  private final CharsetDecoder decoder;
  private int line = 1;
  private int beyondAscii;

  private TextEncoding(Charset charset) {
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /**
   * @throws ListUnreadable if {@code file} cannot be decoded, with the number of the line
   */
  static Charset of(Path file) throws IOException {
    byte[] begin;
    try (InputStream in = Files.newInputStream(file)) {
      begin = in.readNBytes(4);
    }
    for (Map.Entry<Charset, byte[]> mark : MARKS.entrySet()) {
      if (begins(begin, mark.getValue())) {
        TextEncoding marked = new TextEncoding(mark.getKey());
        if (marked.decodes(file)) {
          return mark.getKey();
        }
        throw new ListUnreadable(Fault.ENCODING, marked.line);
      }
    }
    return unmarked(file);
  }

  private static Charset unmarked(Path file) throws IOException {
    TextEncoding utf8 = new TextEncoding(StandardCharsets.UTF_8);
    if (utf8.decodes(file)) {
      return StandardCharsets.UTF_8;
    }
    if (utf8.beyondAscii >= NO_ACCIDENT) {
      // One broken byte must not turn a whole file into other characters.
      throw new ListUnreadable(Fault.ENCODING, utf8.line);
    }
    TextEncoding gb18030 = new TextEncoding(GB18030);
    if (gb18030.decodes(file)) {
      return GB18030;
    }
    throw new ListUnreadable(Fault.ENCODING, Math.max(utf8.line, gb18030.line));
  }

  private boolean decodes(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(64 * 1024);
    CharBuffer chars = CharBuffer.allocate(64 * 1024);
    try (InputStream in = Files.newInputStream(file)) {
      boolean end = false;
      while (!end) {
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
        CoderResult result = decoder.decode(bytes, chars, end);
        look(chars.flip());
        chars.clear();
        if (result.isError()) {
          return false;
        }
        bytes.compact();
      }
    }
    return true;
  }

  private void look(CharBuffer decoded) {
    while (decoded.hasRemaining()) {
      char c = decoded.get();
      line += c == '\n' ? 1 : 0;
      beyondAscii += c > 0x7F ? 1 : 0;
    }
  }

  private static boolean begins(byte[] begin, byte[] mark) {
    return begin.length >= mark.length
        && Arrays.equals(begin, 0, mark.length, mark, 0, mark.length);
  }

  private static byte[] bytes(int... bytes) {
    byte[] result = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      result[i] = (byte) bytes[i];
    }
    return result;
  }
}
