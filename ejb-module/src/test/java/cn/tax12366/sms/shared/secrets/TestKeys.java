package cn.tax12366.sms.shared.secrets;

import cn.tax12366.sms.shared.PhoneNumber;
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

  /**
   * Phones sealed with the key that all tests share; in clear for a benchmark that is run with
   * {@code -Dphones.clear=true} to learn what sealing costs.
   */
  public static SealedPhones phones() {
    return Boolean.getBoolean("phones.clear") ? new InClear() : new SealedPhones(sealing());
  }

  /** What sealing is measured against: digits in, digits out. */
  public static SealedPhones phonesInClear() {
    return new InClear();
  }

  private static final class InClear extends SealedPhones {

    @Override
    public String seal(PhoneNumber phone) {
      return phone.digits();
    }

    @Override
    public PhoneNumber open(String sealed) {
      return new PhoneNumber(sealed);
    }
  }

  /** Seals with a key that all tests share. */
  public static Sealing sealing() {
    return new Sealing(new KeyRing(List.of(key("k1", 1))));
  }
}
