package cn.tax12366.sms.reporting.supervision;

import cn.tax12366.sms.organisation.OfficerView;

/** Who attempted something, or whose account it was. */
public final class Attempter {

  private final String code;
  private final OfficerView officer;
  private final boolean suspendable;

  Attempter(String code, OfficerView officer, boolean suspendable) {
    this.code = code;
    this.officer = officer;
    this.suspendable = suspendable;
  }

  /** Officer code, {@code client:} and a name, or the container's name for nobody. */
  public String getCode() {
    return code;
  }

  /** Null for a system, for the platform itself and for nobody. */
  public OfficerView getOfficer() {
    return officer;
  }

  /** Whether the caller may suspend him: for what a page shows. */
  public boolean isSuspendable() {
    return suspendable;
  }
}
