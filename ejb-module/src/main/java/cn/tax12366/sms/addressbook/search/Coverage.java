package cn.tax12366.sms.addressbook.search;

import cn.tax12366.sms.addressbook.search.TaxpayerTallies.Tally;
import java.time.Instant;

/** How many taxpayers the book reaches, and with how many something is to be done. */
public final class Coverage {

  private long toBeReached;
  private long withoutPhone;
  private long overdue;
  private long withBadPhone;
  private long unconfirmed;
  private Instant countedAt;

  Coverage() {}

  void add(Tally tally) {
    toBeReached += tally.toBeReached();
    withoutPhone += tally.withoutPhone();
    overdue += tally.overdue();
    withBadPhone += tally.withBadPhone();
    unconfirmed += tally.unconfirmed();
    if (countedAt == null || tally.countedAt().isBefore(countedAt)) {
      countedAt = tally.countedAt();
    }
  }

  /** All taxpayers but the deregistered. */
  public long getToBeReached() {
    return toBeReached;
  }

  /** Those of them with a phone that messages can be sent to. */
  public long getReached() {
    return toBeReached - withoutPhone;
  }

  /**
   * The share of those with a working phone, in thousandths, rounded down so that 1000 means all;
   * null if there is nobody to be reached.
   */
  public Integer getPerMille() {
    return toBeReached == 0 ? null : (int) (getReached() * 1000 / toBeReached);
  }

  public long getWithoutPhone() {
    return withoutPhone;
  }

  /** Those without, for longer than {@link BookSettings#mendDays()} working days. */
  public long getOverdue() {
    return overdue;
  }

  public long getWithBadPhone() {
    return withBadPhone;
  }

  /** Those whom nobody has confirmed for {@link BookSettings#confirmMonths()} months. */
  public long getUnconfirmed() {
    return unconfirmed;
  }

  /** The oldest of the counts that this is made of; null if there is none. */
  public Instant getCountedAt() {
    return countedAt;
  }
}
