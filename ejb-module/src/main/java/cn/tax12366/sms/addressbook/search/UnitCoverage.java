package cn.tax12366.sms.addressbook.search;

import cn.tax12366.sms.organisation.AuthorityView;

/** The coverage of a unit: with all below it, or of those in its own charge alone. */
public final class UnitCoverage {

  private final AuthorityView unit;
  private final boolean alone;
  private final Coverage figures = new Coverage();

  UnitCoverage(AuthorityView unit, boolean alone) {
    this.unit = unit;
    this.alone = alone;
  }

  public AuthorityView getUnit() {
    return unit;
  }

  /** True if the units below are not counted in. */
  public boolean isAlone() {
    return alone;
  }

  public Coverage getFigures() {
    return figures;
  }
}
