package cn.tax12366.sms.taxdata;

import cn.tax12366.sms.shared.AuthorityCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Answers what is known about obligations at this moment. */
@Stateless
@RolesAllowed({"OFFICER", "CLIENT", "SYSTEM"})
public class TaxDataLookup {

  private FilingObligations obligations;
  private TaxDataFeeds feeds;

  /** For the container. */
  public TaxDataLookup() {}

  @Inject
  public TaxDataLookup(FilingObligations obligations, TaxDataFeeds feeds) {
    this.obligations = obligations;
    this.feeds = feeds;
  }

  /** Which of these obligations have still no return. Ids that nobody knows are left out. */
  public Set<Long> stillUnfiled(Collection<Long> obligationIds) {
    return obligations.stillUnfiled(obligationIds);
  }

  /**
   * As of when data of this kind is known of one unit: by its own list or by one that covers it,
   * whichever is newer; empty where there is neither.
   */
  public Optional<Instant> asOf(FeedKind kind, AuthorityCode unit) {
    return feeds.asOf(kind, unit);
  }

  /**
   * As of when data of this kind is known of some taxpayers, by id: the oldest of the times of the
   * units in charge of them, or of all units in charge of any where there are none; empty where one
   * of these is covered by no list.
   */
  public Optional<Instant> asOf(FeedKind kind, Collection<Long> taxpayers) {
    return feeds.asOf(kind, taxpayers);
  }

  /**
   * As of when data of this kind is known of a whole area: the oldest of the times of its units in
   * charge of taxpayers, and which of them nothing is known of.
   */
  public Freshness freshness(FeedKind kind, AuthorityCode area) {
    return feeds.within(kind, area);
  }
}
