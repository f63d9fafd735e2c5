package cn.tax12366.sms.shared.secrets;

import java.util.Arrays;
import java.util.List;

/** Keys of tests; no secrets. */
public final class TestKeys {

  private TestKeys() {}

  static Key key(String id, int fill) {
    byte[] bytes = new byte[Key.LENGTH];
    Arrays.fill(bytes, (byte) fill);
    return new Key(id, bytes);
  }

  /** Phones sealed with the key that all tests share. */
  public static SealedPhones phones() {
    return new SealedPhones(sealing());
  }

  /** Seals with a key that all tests share. */
  public static Sealing sealing() {
    return new Sealing(new KeyRing(List.of(key("k1", 1))));
  }
}
