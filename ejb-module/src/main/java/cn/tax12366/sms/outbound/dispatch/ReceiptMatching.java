package cn.tax12366.sms.outbound.dispatch;

import cn.tax12366.sms.outbound.route.LinkStates;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Finds the messages that receipts speak of. One node at a time does. */
@ApplicationScoped
class ReceiptMatching {

  private static final System.Logger LOG = System.getLogger(ReceiptMatching.class.getName());

  private static final int AT_ONCE = 500;

  /** A message's id is stored at most this long after its receipt may have come. */
  private static final Duration ID_MAY_COME = Duration.ofSeconds(2);

  private static final Duration PARKED_AT_MOST = Duration.ofHours(72);

  private ReceiptInbox inbox;
  private DispatchMeters meters;
  private LinkStates links;
  private Clock clock;

  protected ReceiptMatching() {}

  @Inject
  ReceiptMatching(
      ReceiptInbox inbox, DispatchMeters meters, LinkStates links, @BusinessTime Clock clock) {
    this.inbox = inbox;
    this.meters = meters;
    this.links = links;
    this.clock = clock;
  }

  /**
   * Matches what has come; a flood is worked off in several calls, so that other work gets its
   * turn.
   */
  void match() {
    for (int round = 0; round < 20; round++) {
      ReceiptInbox.Round done = inbox.matchNew(AT_ONCE, clock.instant());
      meters.finished(done);
      if (done.taken() < AT_ONCE) {
        break;
      }
    }
    meters.finished(inbox.matchParked(AT_ONCE, clock.instant()));
  }

  /** What is slower: doubt that a receipt resolves, and receipts nobody will ever claim. */
  void sweep() {
    Instant now = clock.instant();
    inbox.resolveDoubt(links.all(), now.minus(ID_MAY_COME), now);
    int orphans = inbox.orphan(now.minus(PARKED_AT_MOST));
    if (orphans > 0) {
      LOG.log(
          System.Logger.Level.WARNING,
          "{0} receipts found no message within 72 hours and are set aside",
          orphans);
    }
  }
}
