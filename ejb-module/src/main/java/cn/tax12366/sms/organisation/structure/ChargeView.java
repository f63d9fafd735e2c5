package cn.tax12366.sms.organisation.structure;

import cn.tax12366.sms.organisation.structure.UnitCharge.Fate;

/** How much of one kind units have in charge, and what becomes of it when they are closed. */
public final class ChargeView {

  private final String kind;
  private final Fate fate;
  private final long count;

  ChargeView(String kind, Fate fate, long count) {
    this.kind = kind;
    this.fate = fate;
    this.count = count;
  }

  /** As {@link UnitCharge#kind()}. */
  public String getKind() {
    return kind;
  }

  public Fate getFate() {
    return fate;
  }

  public long getCount() {
    return count;
  }

  @Override
  public String toString() {
    return count + " " + kind + " " + fate;
  }
}
