package cn.tax12366.sms.notices.audience;

import java.util.List;
import java.util.Optional;

/**
 * A stretch of an audience.
 *
 * @param addressees those of this stretch, perhaps none
 * @param next where to go on; empty after the last stretch
 */
public record AudienceStep(List<Addressee> addressees, Optional<Position> next) {

  /** Where to begin. */
  public static final Position BEGINNING = new Position("", 0);

  public AudienceStep {
    addressees = List.copyOf(addressees);
  }

  /**
   * How far an audience has been read: unit by unit, and within each by taxpayers.
   *
   * @param unit digits of the unit being read; empty before the first
   * @param after id of the last taxpayer looked at there; 0 before the first
   */
  public record Position(String unit, long after) {}
}
