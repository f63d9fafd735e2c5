package cn.tax12366.sms.acceptance.kit;

import static org.awaitility.Awaitility.await;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A telephone with an authenticator, written from RFC 6238 and not from the platform's own code.
 * The platform takes no code twice: whoever signs in again soon uses the next code, and waits until
 * the platform takes it.
 */
final class Authenticator {

  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;
  private static final int SECONDS = 30;

  private final byte[] key;
  private long used;

  /**
   * @param secret in Base32, a multiple of eight characters
   */
  Authenticator(String secret) {
    BigInteger number = BigInteger.ZERO;
    for (char letter : secret.toCharArray()) {
      number = number.shiftLeft(BITS).or(BigInteger.valueOf(BASE32.indexOf(letter)));
    }
    key = new byte[secret.length() * BITS / Byte.SIZE];
    for (int i = key.length - 1; i >= 0; i--) {
      key[i] = number.byteValue();
      number = number.shiftRight(Byte.SIZE);
    }
  }

  /** Six digits that the platform takes now and has not been given before. */
  synchronized String code() {
    await("a code that is not used up")
        .atMost(Duration.ofMinutes(2))
        .until(() -> used <= present());
    used = Math.max(used + 1, present());
    return code(used);
  }

  private static long present() {
    return Instant.now().getEpochSecond() / SECONDS;
  }

  private String code(long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      byte[] counter = new byte[Long.BYTES];
      for (int i = counter.length - 1; i >= 0; i--) {
        counter[i] = (byte) step;
        step >>= Byte.SIZE;
      }
      byte[] hash = mac.doFinal(counter);
      int at = hash[hash.length - 1] & 15;
      long number = 0;
      for (int i = 0; i < Integer.BYTES; i++) {
        number = number << Byte.SIZE | hash[at + i] & 0xff;
      }
      return "%06d".formatted((number & Integer.MAX_VALUE) % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
