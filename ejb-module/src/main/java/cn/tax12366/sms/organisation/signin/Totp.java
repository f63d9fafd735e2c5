package cn.tax12366.sms.organisation.signin;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time passwords by time, RFC 6238 with what every authenticator can: HMAC-SHA-1, 30 seconds, 6
 * digits. Secrets are written in Base32 (RFC 4648, no padding).
 */
public final class Totp {

  private static final int SECRET_BYTES = 20;
  private static final int SECONDS = 30;
  private static final int DIGITS = 6;
  private static final int MODULUS = 1_000_000;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Totp() {}

  /** 160 random bits. */
  static String newSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    StringBuilder written = new StringBuilder();
    int held = 0;
    int bits = 0;
    for (byte each : bytes) {
      held = held << 8 | each & 0xff;
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        written.append(BASE32.charAt(held >> bits & 31));
      }
      held &= (1 << bits) - 1;
    }
    return written.toString();
  }

  /** The code of this moment: six digits. */
  public static String code(String secret, Instant at) {
    return code(bytes(secret), step(at));
  }

  /** The step whose code this is: the present one, the one before or the one after it. */
  static OptionalLong stepOf(String secret, String code, Instant now) {
    byte[] key = bytes(secret);
    long present = step(now);
    OptionalLong found = OptionalLong.empty();
    for (long step = present - 1; step <= present + 1; step++) {
      if (code(key, step).equals(code)) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  private static long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), SECONDS);
  }

  private static String code(byte[] key, long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "RAW"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
      return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % MODULUS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK has no HmacSHA1", e);
    }
  }

  private static byte[] bytes(String secret) {
    byte[] bytes = new byte[secret.length() * 5 / 8];
    int held = 0;
    int bits = 0;
    int filled = 0;
    for (char letter : secret.toCharArray()) {
      int value = BASE32.indexOf(letter);
      if (value < 0) {
        throw new IllegalArgumentException("No secret in Base32");
      }
      held = (held << 5 | value) & 0xfff;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes[filled++] = (byte) (held >> bits);
      }
    }
    return bytes;
  }
}
