package cn.tax12366.sms.organisation.structure;

import cn.tax12366.sms.organisation.AuthorityView;

/** A unit in the tree as people see it. */
public final class UnitLine {

  private final AuthorityView unit;
  private final long officers;

  UnitLine(AuthorityView unit, long officers) {
    this.unit = unit;
    this.officers = officers;
  }

  public AuthorityView getUnit() {
    return unit;
  }

  /** Its own officers in service, without those of the units below it. */
  public long getOfficers() {
    return officers;
  }
}
