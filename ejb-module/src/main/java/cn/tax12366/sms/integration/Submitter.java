package cn.tax12366.sms.integration;

import cn.tax12366.sms.shared.AuthorityCode;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who brings a list, and for which units.
 *
 * @param name officer code, or {@code client:} and the client's name
 * @param area the unit whose area it is
 * @param units every unit of that area (R7.2b)
 */
record Submitter(String name, AuthorityCode area, Set<AuthorityCode> units)
    implements Predicate<AuthorityCode> {

  Submitter {
    units = Set.copyOf(units);
  }

  /** True if the unit lies in the area. */
  @Override
  public boolean test(AuthorityCode unit) {
    return units.contains(unit);
  }
}
