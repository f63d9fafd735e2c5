package cn.tax12366.sms.taxdata;

import cn.tax12366.sms.shared.AuthorityCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How fresh the data of an area is.
 *
 * @param asOf the oldest of the times that count for its units; empty where nothing is known of any
 * @param unknown units in charge of taxpayers that no complete list covers, in the order of codes:
 *     an answer about the area says nothing of them
 */
public record Freshness(Optional<Instant> asOf, List<AuthorityCode> unknown) {

  public Freshness {
    unknown = List.copyOf(unknown);
  }

  /** True if there is something to say of every unit. */
  public boolean isComplete() {
    return asOf.isPresent() && unknown.isEmpty();
  }

  /** What an answer that needs both kinds of data may claim. */
  public Freshness and(Freshness other) {
    return new Freshness(
        asOf.flatMap(one -> other.asOf.map(two -> one.isBefore(two) ? one : two)),
        java.util.stream.Stream.concat(unknown.stream(), other.unknown.stream())
            .distinct()
            .sorted(java.util.Comparator.comparing(AuthorityCode::digits))
            .toList());
  }
}
