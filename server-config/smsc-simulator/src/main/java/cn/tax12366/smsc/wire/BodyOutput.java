package cn.tax12366.smsc.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes the fields of a body one after the other. */
public final class BodyOutput {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(96);

  public BodyOutput octet(int value) {
    out.write(value);
    return this;
  }

  public BodyOutput octets(byte[] value) {
    out.writeBytes(value);
    return this;
  }

  /** A string and the zero octet that ends it. */
  public BodyOutput text(String value) {
    out.writeBytes(value.getBytes(StandardCharsets.ISO_8859_1));
    out.write(0);
    return this;
  }

  public BodyOutput optionalParameters(Map<Integer, byte[]> parameters) {
    parameters.forEach(
        (tag, value) ->
            octet(tag >>> 8)
                .octet(tag)
                .octet(value.length >>> 8)
                .octet(value.length)
                .octets(value));
    return this;
  }

  public byte[] body() {
    return out.toByteArray();
  }
}
