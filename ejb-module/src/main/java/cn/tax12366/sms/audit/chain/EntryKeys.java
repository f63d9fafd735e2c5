package cn.tax12366.sms.audit.chain;

import java.time.Instant;
import java.util.List;

/**
 * What tells whether an entry is wanted.
 *
 * @param at when it happened, by the system clock
 * @param actor officer code, {@code client:} and a name, or {@code system}
 * @param inTheNameOf code of the officer whose order the platform carried out; else null
 * @param subject kind and id of what was acted upon, such as {@code notice:17}
 * @param unit code of the actor's unit then; null for the platform itself
 * @param city the city that the unit belonged to then; null for the province and the platform
 * @param county the county that the unit belonged to then; null above it
 */
public record EntryKeys(
    Instant at,
    String actor,
    String inTheNameOf,
    String subject,
    String unit,
    String city,
    String county) {

  /**
   * @param keys in the order of {@link CanonicalRow#KEYS}
   */
  static EntryKeys of(Instant at, List<String> keys) {
    return new EntryKeys(
        at, keys.get(0), keys.get(1), keys.get(4), keys.get(5), keys.get(6), keys.get(7));
  }
}
