package cn.tax12366.sms.organisation.administration;

import cn.tax12366.sms.shared.AuthorityCode;
import java.util.Objects;

/**
 * Which publishing grants are looked for.
 *
 * @param area only of this unit and of those below it
 * @param kind only of this kind; null for both
 * @param past true: those that have ended, newest first; false: those in force
 * @param first how many to leave out
 * @param size how many to give, 1 to 500
 */
public record PublishingCriteria(
    AuthorityCode area, PublishingKind kind, boolean past, int first, int size) {

  public PublishingCriteria {
    Objects.requireNonNull(area, "area");
    if (first < 0 || size < 1 || size > 500) {
      throw new IllegalArgumentException(
          "A page begins at 0 or later and has 1 to 500 rows, not " + first + " and " + size);
    }
  }
}
