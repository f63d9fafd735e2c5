package cn.tax12366.sms.shared.secrets;

import java.util.Optional;

/** What a value looks like once it is sealed with the newest key. */
final class Resealed {

  private final Sealing sealing;
  private final SealedPhones phones;

  Resealed(KeyRing keys) {
    this.sealing = new Sealing(keys);
    this.phones = new SealedPhones(sealing);
  }

  /**
   * @param clearAllowed true where an older release may have left the value in clear
   * @return the value itself where nothing is to be done, and empty where it cannot be opened
   */
  Optional<String> of(Purpose purpose, String value, boolean clearAllowed) {
    if (value.isEmpty()) {
      return Optional.of(value);
    }
    try {
      String plain = sealing.openText(purpose, value);
      return Optional.of(value.startsWith(sealing.newestPrefix()) ? value : sealed(purpose, plain));
    } catch (NotOpened clear) {
      return clearAllowed ? Optional.of(sealed(purpose, value)) : Optional.empty();
    }
  }

  private String sealed(Purpose purpose, String plain) {
    return purpose == Purpose.PHONE ? phones.sealWritten(plain) : sealing.seal(purpose, plain);
  }
}
