package cn.tax12366.sms.notices;

import cn.tax12366.sms.organisation.access.ActingOfficer;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.database.Leases;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * Says again what is to be said again (R4.4): once the hour has come, a notice is made of it with
 * the recipients of the first, and handed over as others are.
 *
 * <p>Ticks may be missed, repeated, or come from several nodes: whether something is to be done is
 * read from the business clock and from the notices that exist. What an interruption has left is
 * completed at the next tick, as long as it serves. What cannot be made is logged and does not hold
 * up the others.
 */
@Stateless
@RolesAllowed("SYSTEM")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RepeatPlanning {

  private static final System.Logger LOG = System.getLogger(RepeatPlanning.class.getName());

  private static final String LEASE = "notices.repeats";
  private static final Duration LEASE_TIME = Duration.ofMinutes(1);
  private static final String HOLDER = UUID.randomUUID().toString();

  @Inject private Notices notices;
  @Inject private RepeatMaking making;
  @Inject private ActingOfficer acting;
  @Inject private Leases leases;
  @Inject @BusinessTime private Clock clock;

  /** Completes what was begun, and makes what is due. */
  public void sayAgainWhatIsDue() {
    if (!holdsLease()) {
      return;
    }
    notices.halfCopied().forEach(repeat -> attempt(repeat, this::goOn));
    notices.saidAgainFrom(LocalDate.now(clock)).forEach(first -> attempt(first, this::sayAgain));
  }

  private void attempt(Notice notice, LongConsumer work) {
    try {
      acting.actAs(notice.officer(), () -> work.accept(notice.id()));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, notice.subject() + " is not said again now", e);
    }
  }

  private void goOn(long repeatId) {
    if (notices.find(repeatId).filter(repeat -> repeat.isPastDeadline(clock)).isPresent()) {
      making.giveUp(repeatId);
    } else {
      copy(repeatId);
    }
  }

  private void sayAgain(long firstId) {
    Notice first = notices.find(firstId).orElseThrow();
    for (int occurrence : first.again().occurrences()) {
      // Asked without a lock, and once more under it.
      if (first.stateOf(occurrence, clock.instant()) == RepeatState.DUE) {
        making.begin(firstId, occurrence).ifPresent(this::copy);
      }
    }
  }

  private void copy(long repeatId) {
    while (making.some(repeatId)) {
      if (!holdsLease()) {
        return;
      }
    }
    making.finish(repeatId);
  }

  private boolean holdsLease() {
    return leases.tryHold(LEASE, HOLDER, LEASE_TIME);
  }
}
