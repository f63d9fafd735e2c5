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
  @Inject @BusinessTime private Clock clock;

  void on(@Observes DeadlineMoved moved) {
    // As fresh as what was counted before: nothing new has come in.
    standings.countedAsOf().ifPresent(asOf -> standings.recount(LocalDate.now(clock), asOf));
  }
}
