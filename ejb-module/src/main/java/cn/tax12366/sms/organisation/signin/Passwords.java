package cn.tax12366.sms.organisation.signin;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Passwords as they are stored: {@code pbkdf2-sha256$600000$salt$hash}, salt (16 bytes) and hash
 * (32 bytes) in Base64 (S1).
 */
final class Passwords {

  /** As many iterations as OWASP asks for; about a quarter of a second. */
  static final Passwords STANDARD = new Passwords(600_000);

  private static final String SCHEME = "pbkdf2-sha256";
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final int iterations;

  Passwords(int iterations) {
    this.iterations = iterations;
  }

  String hash(char[] password) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return written(salt, derive(password, salt, iterations));
  }

  /** A hash that no password has, and that takes as long to refuse as a real one. */
  String nobodys() {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return written(salt, new byte[HASH_BYTES]);
  }

  /** True if {@code stored} is the hash of {@code password}; false for what is no hash at all. */
  boolean matches(char[] password, String stored) {
    String[] parts = parts(stored);
    if (parts.length != 4) {
      matches(password, nobodys());
      return false;
    }
    byte[] expected = Base64.getDecoder().decode(parts[3]);
    byte[] derived =
        derive(password, Base64.getDecoder().decode(parts[2]), Integer.parseInt(parts[1]));
    return MessageDigest.isEqual(expected, derived);
  }

  /** True if {@code stored} was made with weaker parameters than those of today. */
  boolean outgrown(String stored) {
    String[] parts = parts(stored);
    return parts.length == 4 && Integer.parseInt(parts[1]) < iterations;
  }

  private String written(byte[] salt, byte[] hash) {
    Base64.Encoder encoder = Base64.getEncoder();
    return String.join(
        "$",
        SCHEME,
        String.valueOf(iterations),
        encoder.encodeToString(salt),
        encoder.encodeToString(hash));
  }

  private static String[] parts(String stored) {
    return stored.startsWith(SCHEME + "$") ? stored.split("\\$") : new String[0];
  }

  private static byte[] derive(char[] password, byte[] salt, int iterations) {
    PBEKeySpec key = new PBEKeySpec(password, salt, iterations, HASH_BYTES * 8);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(key).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK cannot derive PBKDF2WithHmacSHA256", e);
    } finally {
      key.clearPassword();
    }
  }
}
