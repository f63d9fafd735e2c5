package cn.tax12366.smsc.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the fields of a body one after the other and never past its end. */
public final class BodyInput {

  private final byte[] body;
  private int at;

  public BodyInput(byte[] body) {
    this.body = body;
  }

  /** One octet, unsigned. */
  public int octet() throws MalformedPdu {
    if (at >= body.length) {
      throw new MalformedPdu(CommandStatus.INVALID_COMMAND_LENGTH, "body ends inside a field");
    }
    return body[at++] & 0xFF;
  }

  /** Exactly {@code count} octets. */
  public byte[] octets(int count) throws MalformedPdu {
    if (count > body.length - at) {
      throw new MalformedPdu(CommandStatus.INVALID_COMMAND_LENGTH, "body ends inside a field");
    }
    at += count;
    return Arrays.copyOfRange(body, at - count, at);
  }

  /**
   * A string ended by a zero octet.
   *
   * @param longest octets including the zero at the end
   * @param tooLong the command status for a string that is longer
   */
  public String text(int longest, int tooLong) throws MalformedPdu {
    int end = at;
    while (end < body.length && body[end] != 0) {
      end++;
    }
    if (end - at >= longest) {
      throw new MalformedPdu(tooLong, "string longer than " + (longest - 1) + " octets");
    }
    if (end == body.length) {
      throw new MalformedPdu(CommandStatus.INVALID_COMMAND_LENGTH, "string without an end");
    }
    String text = new String(body, at, end - at, StandardCharsets.ISO_8859_1);
    at = end + 1;
    return text;
  }

  /** Everything left, as optional parameters by tag; of a tag given twice the last one counts. */
  public Map<Integer, byte[]> optionalParameters() throws MalformedPdu {
    if (at == body.length) {
      return Map.of();
    }
    Map<Integer, byte[]> parameters = new LinkedHashMap<>();
    while (at < body.length) {
      if (body.length - at < 4) {
        throw new MalformedPdu(
            CommandStatus.INVALID_OPTIONAL_PARAMETERS, "optional parameter cut off");
      }
      int tag = octet() << 8 | octet();
      int length = octet() << 8 | octet();
      if (length > body.length - at) {
        throw new MalformedPdu(
            CommandStatus.INVALID_OPTIONAL_PARAMETERS, "optional parameter past the end");
      }
      parameters.put(tag, octets(length));
    }
    return parameters;
  }
}
