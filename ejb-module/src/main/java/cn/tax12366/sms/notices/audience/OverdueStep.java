package cn.tax12366.sms.notices.audience;

import cn.tax12366.sms.notices.audience.AudienceStep.Position;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A stretch of an answer: some thousand taxpayers of one unit were looked at.
 *
 * @param open what is overdue, perhaps nothing
 * @param leftOut how many taxpayers of the stretch are left out of it, by cause; causes of nobody
 *     are not in it
 * @param asOf as of when that is known; empty where no list covers the unit
 * @param next where to go on; empty after the last stretch
 */
public record OverdueStep<T>(
    List<T> open,
    Map<Exclusion, Integer> leftOut,
    Optional<Instant> asOf,
    Optional<Position> next) {

  public OverdueStep {
    open = List.copyOf(open);
    leftOut = Map.copyOf(leftOut);
  }
}
