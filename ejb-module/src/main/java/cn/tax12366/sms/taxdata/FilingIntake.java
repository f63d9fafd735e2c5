package cn.tax12366.sms.taxdata;

import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.RowOutcome;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Brings filing obligations in, in the caller's transaction.
 *
 * <p>Idempotent: the same entries again are all UNCHANGED. An obligation is one tax of one taxpayer
 * for one period; a later entry for it replaces due date and filing state.
 */
@Stateless
@RolesAllowed({"OFFICER", "CLIENT", "SYSTEM"})
public class FilingIntake {

  private FilingObligations obligations;
  private TaxDataFeeds feeds;
  private Clock clock;

  /** For the container. */
  public FilingIntake() {}

  @Inject
  public FilingIntake(
      FilingObligations obligations, TaxDataFeeds feeds, @BusinessTime Clock clock) {
    this.obligations = obligations;
    this.feeds = feeds;
    this.clock = clock;
  }

  /**
   * Stores what is new or different.
   *
   * @param source who says so, such as {@code client:ctais}; at most 40 characters
   * @param entries at most 1,000; of two for the same obligation the later one stands
   * @return one outcome per entry, in the order of the entries
   */
  public List<RowOutcome> store(String source, List<FilingEntry> entries) {
    return obligations.merge(entries, source, clock.instant(), true);
  }

  /** What {@link #store} would answer; nothing is written. */
  public List<RowOutcome> compare(List<FilingEntry> entries) {
    return obligations.merge(entries, "", clock.instant(), false);
  }

  /** Records that everything {@code source} had to say at {@code asOf} has come in. */
  public void complete(String source, Instant asOf) {
    feeds.complete(source, asOf);
  }
}
