package cn.tax12366.sms.shared.secrets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys of a key file: all of them open, the last one seals. Immutable. */
final class KeyRing {

  private final Map<String, Key> keys = new LinkedHashMap<>();
  private final Key sealing;

  /**
   * @param keys at least one, no two of the same id
   */
  KeyRing(List<Key> keys) {
    keys.forEach(key -> this.keys.put(key.id(), key));
    if (keys.isEmpty() || this.keys.size() != keys.size()) {
      throw new IllegalArgumentException("A key ring needs a key, and each id once");
    }
    this.sealing = keys.get(keys.size() - 1);
  }

  /** The key with which everything is sealed from now on. */
  Key sealing() {
    return sealing;
  }

  Optional<Key> find(String id) {
    return Optional.ofNullable(keys.get(id));
  }

  Set<String> ids() {
    return keys.keySet();
  }
}
