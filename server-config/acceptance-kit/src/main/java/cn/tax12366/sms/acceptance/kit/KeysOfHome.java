package cn.tax12366.sms.acceptance.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key file of a home, with which somebody who holds both it and the database reads the phones:
 * written from the description of the format and not from the platform's own code.
 */
final class KeysOfHome {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final Map<String, byte[]> keys = new HashMap<>();

  KeysOfHome(Path home) {
    try {
      for (String line : Files.readAllLines(home.resolve("keys/sms.keys"))) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] cells = line.split("\\s+");
          keys.put(cells[0], Base64.getDecoder().decode(cells[1]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The phone behind {@code <key id>:<base64url of nonce, ciphertext and tag>}. */
  String phone(String sealed) {
    String[] parts = sealed.split(":", 2);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(keys.get(parts[0]), "HmacSHA256"));
      byte[] key = mac.doFinal("seal phone".getBytes(StandardCharsets.UTF_8));
      byte[] whole = Base64.getUrlDecoder().decode(parts[1]);
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new GCMParameterSpec(TAG_BITS, whole, 0, NONCE));
      return new String(cipher.doFinal(whole, NONCE, whole.length - NONCE), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
