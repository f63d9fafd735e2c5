package cn.tax12366.sms.taxdata;

import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.taxdata.deadline.DeadlineMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** Counts how far the units are anew, once the obligations are due on another day. */
@ApplicationScoped
class StandingsOfMoved {

  @Inject private FilingStandings standings;
  @Inject private TaxDataFeeds feeds;
  @Inject @BusinessTime private Clock clock;

  void on(@Observes DeadlineMoved moved) {
    // Nothing new has come in: the lists count that were counted before.
    standings
        .countedTo()
        .ifPresent(
            to -> standings.recount(LocalDate.now(clock), to, feeds.asOfByUnit(FeedKind.FILINGS)));
  }
}
