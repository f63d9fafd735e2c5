package cn.tax12366.sms.organisation.structure;

/**
 * What a unit is called and is in charge of.
 *
 * @param name 1 to 80 characters
 * @param shortName 1 to 40 characters, for signatures
 * @param countyFunctions whether the rules of the counties apply to it (reading A25); counties
 *     always have them
 */
public record UnitTerms(String name, String shortName, boolean countyFunctions) {

  static final int LONGEST_NAME = 80;
  static final int LONGEST_SHORT_NAME = 40;

  public UnitTerms {
    name = name == null ? "" : name.strip();
    shortName = shortName == null ? "" : shortName.strip();
  }

  boolean areComplete() {
    return !name.isEmpty()
        && name.length() <= LONGEST_NAME
        && !shortName.isEmpty()
        && shortName.length() <= LONGEST_SHORT_NAME;
  }
}
