package cn.tax12366.sms.audit;

import java.util.Optional;

/**
 * What people and units are called at this moment, and where they belong: an entry keeps both,
 * because names change and people move. Answered by the layer above, which knows them.
 */
public interface Names {

  /**
   * Somebody or something as it stands now.
   *
   * @param name real name or name of the unit
   * @param unit code of the unit it belongs to; of a unit its own
   * @param unitName what that unit is called
   * @param path every code from the province down to that unit, {@code /14100000000/14101000000/}
   */
  record Named(String name, String unit, String unitName, String path) {}

  /**
   * Who or what {@code subject} is: {@code officer:} and a code, {@code authority:} and a code,
   * {@code client:} and a name. Empty for anything else, and for what does not exist.
   */
  Optional<Named> named(String subject);
}
