package cn.tax12366.sms.organisation.administration;

/** How much of one kind an officer keeps, or has handed over. */
public final class KeptView {

  private final String kind;
  private final long count;

  KeptView(String kind, long count) {
    this.kind = kind;
    this.count = count;
  }

  /** As {@link Keeping#kind()}. */
  public String getKind() {
    return kind;
  }

  public long getCount() {
    return count;
  }

  @Override
  public String toString() {
    return count + " " + kind;
  }
}
