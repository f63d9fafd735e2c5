package cn.tax12366.sms.notices;

import cn.tax12366.sms.organisation.access.ActingOfficer;
import cn.tax12366.sms.shared.database.Leases;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;

/**
 * Hands approved notices over to outbound, some hundred recipients at a time, in the name of the
 * officer who answers for each. What an interruption left is taken up at the next tick. A notice
 * that cannot be handed over is logged and does not hold up the others.
 */
@Stateless
@RolesAllowed("SYSTEM")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NoticeRelease {

  private static final System.Logger LOG = System.getLogger(NoticeRelease.class.getName());

  private static final String LEASE = "notices.release";
  private static final Duration LEASE_TIME = Duration.ofMinutes(1);
  private static final String HOLDER = UUID.randomUUID().toString();

  @Inject private Notices notices;
  @Inject private NoticeHandOver handOver;
  @Inject private ActingOfficer acting;
  @Inject private Leases leases;

  /** Hands over whatever is approved and not handed over yet. */
  public void releaseDue() {
    for (Notice notice : notices.releasing()) {
      if (!holdsLease()) {
        return;
      }
      try {
        acting.actAs(notice.officer(), () -> handOver(notice.id()));
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.WARNING, notice.subject() + " is not handed over now", e);
      }
    }
  }

  private void handOver(long noticeId) {
    if (!handOver.begin(noticeId)) {
      return;
    }
    while (handOver.some(noticeId) > 0) {
      if (!holdsLease()) {
        return;
      }
    }
    handOver.finish(noticeId);
  }

  private boolean holdsLease() {
    return leases.tryHold(LEASE, HOLDER, LEASE_TIME);
  }
}
