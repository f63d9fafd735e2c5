package cn.tax12366.sms.organisation.suspension;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.shared.OfficerCode;
import java.util.Optional;

/**
 * Whom a suspension would stop: a unit with everything below it, one officer, or (neither) the
 * whole province.
 */
public final class SuspensionTarget {

  private final AuthorityView unit;
  private final OfficerView officer;

  private SuspensionTarget(AuthorityView unit, OfficerView officer) {
    this.unit = unit;
    this.officer = officer;
  }

  static SuspensionTarget of(AuthorityView unit) {
    return new SuspensionTarget(unit, null);
  }

  static SuspensionTarget of(OfficerView officer) {
    return new SuspensionTarget(null, officer);
  }

  static SuspensionTarget everything() {
    return new SuspensionTarget(null, null);
  }

  /** The unit; empty where one officer or everything is meant. */
  public Optional<AuthorityView> unit() {
    return Optional.ofNullable(unit);
  }

  /** The officer; empty where a unit or everything is meant. */
  public Optional<OfficerView> officer() {
    return Optional.ofNullable(officer);
  }

  /** Whether what this officer of this unit has issued is meant. */
  public boolean covers(AuthorityView issuer, OfficerCode sender) {
    return officer == null
        ? unit == null || issuer.liesWithin(unit)
        : officer.getCode().equals(sender);
  }
}
