package cn.tax12366.sms.shared.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** One key of the file and what is derived from it. Immutable; never prints its bytes. */
final class Key {

  /** Bytes of a key. */
  static final int LENGTH = 32;

  private static final Pattern ID = Pattern.compile("[a-z0-9]{1,8}");

  private final String id;
  private final Map<Purpose, SecretKey> sealing = new HashMap<>();
  private final Map<Purpose, SecretKey> numbering = new HashMap<>();

  /**
   * @param id 1–8 lower case letters and digits
   * @param bytes {@value #LENGTH} bytes
   */
  Key(String id, byte[] bytes) {
    if (!isId(id) || bytes.length != LENGTH) {
      throw new IllegalArgumentException("Not a key: " + id + " of " + bytes.length + " bytes");
    }
    this.id = id;
    for (Purpose purpose : Purpose.values()) {
      sealing.put(purpose, derived(bytes, "seal " + purpose.label(), "AES"));
      numbering.put(purpose, derived(bytes, "number " + purpose.label(), Sealing.HMAC));
    }
  }

  static boolean isId(String written) {
    return ID.matcher(written).matches();
  }

  private static SecretKey derived(byte[] bytes, String label, String algorithm) {
    try {
      Mac mac = Mac.getInstance(Sealing.HMAC);
      mac.init(new SecretKeySpec(bytes, Sealing.HMAC));
      return new SecretKeySpec(mac.doFinal(label.getBytes(StandardCharsets.UTF_8)), algorithm);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No key can be derived", e);
    }
  }

  String id() {
    return id;
  }

  /** With which values of this purpose are encrypted. */
  SecretKey sealing(Purpose purpose) {
    return sealing.get(purpose);
  }

  /** With which the nonce of values that are sealed alike each time is made. */
  SecretKey numbering(Purpose purpose) {
    return numbering.get(purpose);
  }

  @Override
  public String toString() {
    return id;
  }
}
