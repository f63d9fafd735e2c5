package cn.tax12366.sms.organisation.suspension;

/** So many of a kind that a suspension stops, or that its end lets go on. */
public final class EffectView {

  private final SuspensionEffect.Count count;

  EffectView(SuspensionEffect.Count count) {
    this.count = count;
  }

  /** A word for programs; the portal names it. */
  public String getKind() {
    return count.kind();
  }

  public long getNumber() {
    return count.number();
  }

  @Override
  public String toString() {
    return count.number() + " " + count.kind();
  }
}
