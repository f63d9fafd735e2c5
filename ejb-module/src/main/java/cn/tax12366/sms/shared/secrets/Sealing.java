package cn.tax12366.sms.shared.secrets;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals and opens values: AES-256-GCM, written {@code <key id>:<base64url of nonce, ciphertext and
 * tag>}, which is printable, needs no escaping, and is 45 characters longer than four thirds of the
 * value at most.
 *
 * <p>{@link #seal} takes a random nonce. {@link #sealAlike} takes the first 96 bits of HMAC-SHA-256
 * over the value, under a key of its own: the same value looks the same under the same key, so
 * equality, unique keys, joins and indexes go on working, while who has no key can neither read a
 * value nor guess one and compare. Two values share a nonce only where 96 bits of HMAC collide; for
 * a hundred million values the chance is below one in 10¹². What it gives away is equality: that
 * two rows speak of the same value, not of which.
 */
@ApplicationScoped
public class Sealing {

  static final String HMAC = "HmacSHA256";

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private volatile KeyRing keys;

  protected Sealing() {}

  Sealing(KeyRing keys) {
    this.keys = keys;
  }

  /** Before this nothing can be sealed or opened. */
  void begin(KeyRing keysOfTheFile) {
    this.keys = keysOfTheFile;
  }

  private KeyRing keys() {
    if (keys == null) {
      throw new IllegalStateException("The key file is not read yet");
    }
    return keys;
  }

  /** Differs from call to call; for what is never searched for. */
  public String seal(Purpose purpose, byte[] plain) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    return sealed(purpose, plain, nonce);
  }

  /** {@link #seal(Purpose, byte[])} of a text. */
  public String seal(Purpose purpose, String plain) {
    return seal(purpose, plain.getBytes(StandardCharsets.UTF_8));
  }

  /** The same for the same value, as long as the newest key is the same. */
  public String sealAlike(Purpose purpose, String plain) {
    byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(keys().sealing().numbering(purpose));
      return sealed(purpose, bytes, Arrays.copyOf(mac.doFinal(bytes), NONCE_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Nothing can be sealed", e);
    }
  }

  private String sealed(Purpose purpose, byte[] plain, byte[] nonce) {
    Key key = keys().sealing();
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(Cipher.ENCRYPT_MODE, key.sealing(purpose), new GCMParameterSpec(TAG_BITS, nonce));
      byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(plain.length));
      cipher.doFinal(plain, 0, plain.length, whole, NONCE_BYTES);
      return key.id() + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Nothing can be sealed", e);
    }
  }

  /**
   * What was sealed for this purpose.
   *
   * @throws NotOpened if its key is not in the key file, or it was changed or never sealed
   */
  public byte[] open(Purpose purpose, String sealed) {
    int colon = sealed.indexOf(':');
    if (colon < 1 || !Key.isId(sealed.substring(0, colon))) {
      throw new NotOpened(purpose, "it does not name its key");
    }
    String id = sealed.substring(0, colon);
    Key key =
        keys()
            .find(id)
            .orElseThrow(() -> new NotOpened(purpose, "key " + id + " is not in the key file"));
    try {
      byte[] whole = Base64.getUrlDecoder().decode(sealed.substring(colon + 1));
      if (whole.length < NONCE_BYTES + TAG_BITS / 8) {
        throw new NotOpened(purpose, "it is cut off");
      }
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(
          Cipher.DECRYPT_MODE,
          key.sealing(purpose),
          new GCMParameterSpec(TAG_BITS, whole, 0, NONCE_BYTES));
      return cipher.doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
    } catch (IllegalArgumentException | AEADBadTagException changed) {
      throw new NotOpened(purpose, "it is not what was sealed with key " + id);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Nothing can be opened", e);
    }
  }

  /** {@link #open} of a text. */
  public String openText(Purpose purpose, String sealed) {
    return new String(open(purpose, sealed), StandardCharsets.UTF_8);
  }

  /** How a value begins that is sealed with the newest key: its id and the colon. */
  public String newestPrefix() {
    return keys().sealing().id() + ":";
  }
}
