package cn.tax12366.sms.organisation.duty;

/** How often something is lacking in an area. */
public final class LackCount {

  private final DutyLack lack;
  private final long number;

  LackCount(DutyLack lack, long number) {
    this.lack = lack;
    this.number = number;
  }

  public DutyLack getLack() {
    return lack;
  }

  public long getNumber() {
    return number;
  }

  @Override
  public String toString() {
    return number + " " + lack;
  }
}
