package cn.tax12366.sms.notices.audience.published;

import java.util.List;
import java.util.Optional;

/**
 * A stretch of an audience.
 *
 * @param reached those of this stretch, perhaps none; all phones of one person stand together
 * @param next where to go on; empty after the last stretch
 */
public record PublicationStep(List<Reached> reached, Optional<Position> next) {

  /** Where to begin. */
  public static final Position BEGINNING = new Position(0, "", 0);

  public PublicationStep {
    reached = List.copyOf(reached);
  }

  /**
   * How far an audience has been read.
   *
   * @param source which of the places people come from, from 0
   * @param unit digits of the unit being read, where they come from an area; empty before the first
   * @param after id of the last one looked at there; 0 before the first
   */
  public record Position(int source, String unit, long after) {}
}
