package cn.tax12366.sms.organisation.suspension;

import java.util.List;

/**
 * What a suspension stops, and what its end lets go on, in the capability that answers: for the
 * look before the act. Read only; what is done is done when it happens ({@link
 * SendingHoldChanged}).
 */
public interface SuspensionEffect {

  /**
   * So many of a kind.
   *
   * @param kind a word for programs such as {@code notices}; the portal names it
   */
  record Count(String kind, long number) {}

  /** What it would stop; every kind, also those of which there is nothing. */
  List<Count> stopped(SuspensionTarget target);

  /** What would go on if it ended; nothing for kinds that never come back by themselves. */
  default List<Count> released(SuspensionTarget target) {
    return List.of();
  }
}
