package cn.tax12366.sms.reporting.supervision;

import cn.tax12366.sms.organisation.AuthorityView;
import java.util.List;

/** A unit with what lies directly below it. */
public final class AreaFigures {

  private final List<AuthorityView> path;
  private final UnitFigures whole;
  private final List<UnitFigures> parts;

  AreaFigures(List<AuthorityView> path, UnitFigures whole, List<UnitFigures> parts) {
    this.path = List.copyOf(path);
    this.whole = whole;
    this.parts = List.copyOf(parts);
  }

  /** From the caller's own unit down to this one, which is the last. */
  public List<AuthorityView> getPath() {
    return path;
  }

  /** Everything together. */
  public UnitFigures getWhole() {
    return whole;
  }

  /**
   * Its own people, and each unit directly below with all below that: what stands out first. Those
   * closed long ago, of which there is nothing, are left out.
   */
  public List<UnitFigures> getParts() {
    return parts;
  }
}
