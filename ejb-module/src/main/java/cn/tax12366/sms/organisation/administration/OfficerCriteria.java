package cn.tax12366.sms.organisation.administration;

import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.shared.AuthorityCode;
import java.util.Objects;

/**
 * Which officers are looked for.
 *
 * @param area only officers of this unit and of those below it
 * @param words part of a name or of a code; null or blank for all
 * @param department only of such departments; null for all
 * @param role only those who hold it; null for all
 * @param left true: only those who have left; false: only those in service
 * @param order in which order
 * @param first how many to leave out
 * @param size how many to give, 1 to 500
 */
public record OfficerCriteria(
    AuthorityCode area,
    String words,
    DepartmentKind department,
    OfficerRole role,
    boolean left,
    Order order,
    int first,
    int size) {

  /** Orders of the list; what is equal is ordered by code. */
  public enum Order {
    /** As the tree is read: a bureau, then what lies below it. */
    UNIT,
    CODE,
    NAME
  }

  public OfficerCriteria {
    Objects.requireNonNull(area, "area");
    Objects.requireNonNull(order, "order");
    if (first < 0 || size < 1 || size > 500) {
      throw new IllegalArgumentException(
          "A page begins at 0 or later and has 1 to 500 rows, not " + first + " and " + size);
    }
  }
}
