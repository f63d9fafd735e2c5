package cn.tax12366.sms.organisation;

import cn.tax12366.sms.shared.AuthorityCode;
import java.time.LocalDate;

/** An authority as others see it. */
public final class AuthorityView {

  private final AuthorityCode code;
  private final AuthorityCode parentCode;
  private final String path;
  private final Tier tier;
  private final String name;
  private final String shortName;
  private final boolean countyFunctions;
  private final Term term;

  /**
   * How long a unit exists.
   *
   * @param validTo its last day; null for a unit in force
   * @param successor the unit that has its taxpayers and its records since; null for one in force
   */
  public record Term(LocalDate validFrom, LocalDate validTo, AuthorityCode successor) {}

  public AuthorityView(
      AuthorityCode code,
      AuthorityCode parentCode,
      String path,
      Tier tier,
      String name,
      String shortName,
      boolean countyFunctions,
      Term term) {
    this.code = code;
    this.parentCode = parentCode;
    this.path = path;
    this.tier = tier;
    this.name = name;
    this.shortName = shortName;
    this.countyFunctions = countyFunctions;
    this.term = term;
  }

  public AuthorityCode getCode() {
    return code;
  }

  /** The unit directly above, of a closed unit its heir; null for the province alone. */
  public AuthorityCode getParentCode() {
    return parentCode;
  }

  /** Every code from the province down to this unit: {@code /14100000000/14101000000/}. */
  public String getPath() {
    return path;
  }

  public Tier getTier() {
    return tier;
  }

  public String getName() {
    return name;
  }

  /** The form that fits into the signature of a message. */
  public String getShortName() {
    return shortName;
  }

  /** True for counties and for units in charge of taxpayers without a county above (A25). */
  public boolean isCountyFunctions() {
    return countyFunctions;
  }

  public LocalDate getValidFrom() {
    return term.validFrom();
  }

  /** The last day of a closed unit; null for one in force. */
  public LocalDate getValidTo() {
    return term.validTo();
  }

  /** The successor of a closed unit, which may be closed itself by now; null for one in force. */
  public AuthorityCode getSuccessorCode() {
    return term.successor();
  }

  /** False once it is closed: then it is read, and nothing new comes to it. */
  public boolean isInForce() {
    return term.validTo() == null;
  }

  /** True if this unit is {@code area} or lies somewhere below it. */
  public boolean liesWithin(AuthorityView area) {
    // Paths end with a slash, so a common prefix is always one of whole codes.
    return path.startsWith(area.path);
  }

  /**
   * Code of the unit directly below this one in which a unit lies.
   *
   * @param pathOfUnit as {@link #getPath}
   * @return null for this unit itself, and for one that does not lie within it
   */
  public String partOf(String pathOfUnit) {
    return pathOfUnit.length() > path.length() && pathOfUnit.startsWith(path)
        ? pathOfUnit.substring(path.length(), pathOfUnit.indexOf('/', path.length()))
        : null;
  }

  @Override
  public String toString() {
    return code + " " + shortName;
  }
}
