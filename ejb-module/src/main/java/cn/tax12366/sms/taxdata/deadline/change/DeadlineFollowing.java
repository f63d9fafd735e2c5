package cn.tax12366.sms.taxdata.deadline.change;

import cn.tax12366.sms.shared.database.Leases;
import cn.tax12366.sms.taxdata.deadline.DeadlineKeeping;
import cn.tax12366.sms.taxdata.deadline.DeadlineMove;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;

/**
 * Lets obligations and what hangs on them follow a deadline that has become another day, once it
 * counts: a million of them is no matter of one click and one transaction. Broken off it goes on
 * where it was.
 */
@Stateless
@RolesAllowed("SYSTEM")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeadlineFollowing {

  private static final int STRETCH = 5_000;
  private static final String LEASE = "taxdata.deadlines";
  private static final Duration LEASE_TIME = Duration.ofMinutes(2);
  private static final String HOLDER = UUID.randomUUID().toString();

  @Inject private DeadlineKeeping keeping;
  @Inject private DeadlineStep step;
  @Inject private Leases leases;

  /** Does what is to be done; nothing where another node is at it. */
  public void followWhatHasMoved() {
    for (DeadlineMove move : keeping.toFollow()) {
      if (!holdsLease()) {
        return;
      }
      step.effects(move);
      int gone;
      do {
        gone = step.obligations(move, STRETCH);
      } while (gone == STRETCH && holdsLease());
      if (gone < STRETCH) {
        step.finish(move);
      }
    }
  }

  private boolean holdsLease() {
    return leases.tryHold(LEASE, HOLDER, LEASE_TIME);
  }
}
