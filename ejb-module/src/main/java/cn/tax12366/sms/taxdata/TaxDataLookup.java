package cn.tax12366.sms.taxdata;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
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

  /** The time of the newest complete intake of any source; empty before the first one. */
  public Optional<Instant> asOf() {
    return feeds.all().values().stream().max(Comparator.naturalOrder());
  }

  /** The time of the newest complete intake of {@code source}. */
  public Optional<Instant> asOf(String source) {
    return Optional.ofNullable(feeds.all().get(source));
  }

  /** The time of the newest complete intake of each source, by the source's name. */
  public Map<String, Instant> asOfBySource() {
    return feeds.all();
  }
}
