package cn.tax12366.sms.addressbook.search;

import cn.tax12366.sms.organisation.AuthorityView;
import java.util.List;

/** The coverage of a unit, and of what lies directly below it. */
public final class AreaCoverage {

  private final List<AuthorityView> path;
  private final UnitCoverage whole;
  private final List<UnitCoverage> parts;

  AreaCoverage(List<AuthorityView> path, UnitCoverage whole, List<UnitCoverage> parts) {
    this.path = List.copyOf(path);
    this.whole = whole;
    this.parts = List.copyOf(parts);
  }

  /** From the caller's own unit down to this one, which is the last. */
  public List<AuthorityView> getPath() {
    return path;
  }

  /** Everything together. */
  public UnitCoverage getWhole() {
    return whole;
  }

  /** The units directly below, and those in its own charge alone; the least covered first. */
  public List<UnitCoverage> getParts() {
    return parts;
  }
}
