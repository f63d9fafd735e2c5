package cn.tax12366.sms.taxdata;

import cn.tax12366.sms.shared.BusinessTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Counts anew how far the units are with the deadlines ahead, once a newer list is complete. */
@Stateless
@RolesAllowed("SYSTEM")
public class FilingTally {

  private FilingStandings standings;
  private TaxDataFeeds feeds;
  private Clock clock;

  /** For the container. */
  public FilingTally() {}

  @Inject
  public FilingTally(FilingStandings standings, TaxDataFeeds feeds, @BusinessTime Clock clock) {
    this.standings = standings;
    this.feeds = feeds;
    this.clock = clock;
  }

  /** Whether a list is complete that has not been counted yet; cheap. */
  public boolean isDue() {
    Optional<Instant> newest = newest();
    Optional<Instant> counted = standings.countedTo();
    return newest.isPresent() && (counted.isEmpty() || counted.get().isBefore(newest.get()));
  }

  /** Counts all of it. */
  public void recount() {
    newest()
        .ifPresent(
            to -> standings.recount(LocalDate.now(clock), to, feeds.asOfByUnit(FeedKind.FILINGS)));
  }

  /** When a list ended, not what time it speaks of: an older county's list is to be counted too. */
  private Optional<Instant> newest() {
    return feeds.lastCompleted(FeedKind.FILINGS);
  }
}
