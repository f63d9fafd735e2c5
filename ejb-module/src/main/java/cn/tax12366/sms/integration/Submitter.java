package cn.tax12366.sms.integration;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.shared.AuthorityCode;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who brings a list, and for which units.
 *
 * @param name officer code, or {@code client:} and the client's name
 * @param area the unit whose area it is
 * @param units every unit in force of that area (R7.2b)
 * @param successors of the closed units of that area: who has their taxpayers now
 */
record Submitter(
    String name,
    AuthorityCode area,
    Set<AuthorityCode> units,
    Map<AuthorityCode, AuthorityView> successors)
    implements Predicate<AuthorityCode> {

  Submitter {
    units = Set.copyOf(units);
    successors = Map.copyOf(successors);
  }

  /** True if the unit lies in the area and is in force. */
  @Override
  public boolean test(AuthorityCode unit) {
    return units.contains(unit);
  }
}
