package cn.tax12366.sms.organisation.duty;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import java.time.Instant;
import java.time.LocalDate;

/** One unit or person with whom something is lacking. */
public final class LackView {

  private final AuthorityCode unit;
  private final String unitName;
  private final OfficerCode officer;
  private final String officerName;
  private final Instant since;
  private final LocalDate lastDay;

  private LackView(
      AuthorityCode unit,
      String unitName,
      OfficerCode officer,
      String officerName,
      Instant since,
      LocalDate lastDay) {
    this.unit = unit;
    this.unitName = unitName;
    this.officer = officer;
    this.officerName = officerName;
    this.since = since;
    this.lastDay = lastDay;
  }

  /**
   * A person.
   *
   * @param since null where it is not known
   */
  public static LackView of(
      AuthorityCode unit, String unitName, OfficerCode officer, String officerName, Instant since) {
    return new LackView(unit, unitName, officer, officerName, since, null);
  }

  /** A person for whom something was over with a day. */
  public static LackView until(
      AuthorityCode unit,
      String unitName,
      OfficerCode officer,
      String officerName,
      LocalDate lastDay) {
    return new LackView(unit, unitName, officer, officerName, null, lastDay);
  }

  /** The unit concerned, or that of the person. */
  public AuthorityCode getUnit() {
    return unit;
  }

  public String getUnitName() {
    return unitName;
  }

  /** Null where it is the unit's and nobody's. */
  public OfficerCode getOfficer() {
    return officer;
  }

  public String getOfficerName() {
    return officerName;
  }

  /** Since when; null where a day is given, or nothing is known. */
  public Instant getSince() {
    return since;
  }

  /** The day with which it was over; null where a time is given. */
  public LocalDate getLastDay() {
    return lastDay;
  }
}
