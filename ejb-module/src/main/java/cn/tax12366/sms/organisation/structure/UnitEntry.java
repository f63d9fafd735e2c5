package cn.tax12366.sms.organisation.structure;

import cn.tax12366.sms.organisation.Tier;
import cn.tax12366.sms.shared.AuthorityCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a list says of a unit. What it leaves out stays as it is.
 *
 * @param parent needed for a unit that is not known yet
 * @param shortName of a unit that is not known yet the name, if it is left out
 * @param period since when it exists, and its last day if it is closed
 * @param successor who has what it had; goes with the last day
 */
public record UnitEntry(
    AuthorityCode code,
    Optional<AuthorityCode> parent,
    Tier tier,
    String name,
    Optional<String> shortName,
    Optional<Boolean> countyFunctions,
    Period period,
    Optional<AuthorityCode> successor) {

  /** First and last day, where the list names them. */
  public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {}
}
