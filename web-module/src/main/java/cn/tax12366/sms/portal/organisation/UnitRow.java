package cn.tax12366.sms.portal.organisation;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.structure.UnitLine;

/** A line of the tree as it is drawn. */
public final class UnitRow {

  private final UnitLine line;
  private final int level;
  private final long below;
  private final boolean open;
  private final String place;

  /**
   * @param level how far below the top of what is shown
   * @param below how many shown units stand directly below it
   * @param open whether those are drawn
   * @param place the names of the units above, for a line out of its tree; else empty
   */
  UnitRow(UnitLine line, int level, long below, boolean open, String place) {
    this.line = line;
    this.level = level;
    this.below = below;
    this.open = open;
    this.place = place;
  }

  public AuthorityView getUnit() {
    return line.getUnit();
  }

  public long getOfficers() {
    return line.getOfficers();
  }

  public int getLevel() {
    return level;
  }

  public long getBelow() {
    return below;
  }

  public boolean isOpen() {
    return open;
  }

  /** What the address opens next: this unit, or, to shut it, the one above. */
  public String getNext() {
    AuthorityView unit = line.getUnit();
    if (!open) {
      return unit.getCode().digits();
    }
    return unit.getParentCode() == null ? null : unit.getParentCode().digits();
  }

  public String getPlace() {
    return place;
  }
}
