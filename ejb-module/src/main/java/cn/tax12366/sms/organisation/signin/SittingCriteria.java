package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.shared.AuthorityCode;
import java.time.Instant;
import java.util.Objects;

/**
 * Which sittings are looked for.
 *
 * @param unit only those of this unit's officers and of those below it; null for the caller's whole
 *     area
 * @param words part of a name or of a code; null or blank for all
 * @param since only those begun then or later; null for all
 * @param ended true: only those that are over; false: only those that go on
 * @param order in which order
 * @param first how many to leave out
 * @param size how many to give, 1 to 500
 */
public record SittingCriteria(
    AuthorityCode unit,
    String words,
    Instant since,
    boolean ended,
    Order order,
    int first,
    int size) {

  /** Orders of the list; what is equal is ordered by its beginning, the latest first. */
  public enum Order {
    /** The latest used first. */
    USED,
    /** The latest begun first. */
    BEGAN,
    /** As the tree is read: a bureau, then what lies below it. */
    UNIT,
    NAME
  }

  public SittingCriteria {
    Objects.requireNonNull(order, "order");
    if (first < 0 || size < 1 || size > 500) {
      throw new IllegalArgumentException(
          "A page begins at 0 or later and has 1 to 500 rows, not " + first + " and " + size);
    }
  }
}
