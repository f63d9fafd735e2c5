package cn.tax12366.sms.taxdata.deadline.change;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.taxdata.deadline.DeadlineKeeping;
import cn.tax12366.sms.taxdata.deadline.DeadlineMove;
import cn.tax12366.sms.taxdata.deadline.DeadlineMoved;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** The steps by which everything follows a moved deadline, each in a transaction of its own. */
@Stateless
@RolesAllowed("SYSTEM")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeadlineStep {

  @Inject private DeadlineKeeping keeping;
  @Inject private Instance<DeadlineEffect> effects;
  @Inject private AuditTrail audit;
  @Inject private Event<DeadlineMoved> moved;

  /** What hangs on the obligations, while they still have the former day. */
  public void effects(DeadlineMove move) {
    for (DeadlineEffect effect : effects) {
      effect.follow(move);
    }
  }

  /** Some of the obligations; how many it was. */
  public int obligations(DeadlineMove move, int most) {
    return keeping.follow(move, most);
  }

  /** All have followed. */
  public void finish(DeadlineMove move) {
    long obligations = keeping.followed(move);
    moved.fire(new DeadlineMoved(move, obligations));
    audit.record(
        Entry.of("calendar.followed", "deadline-move:" + move.id())
            .fact("month", move.month())
            .fact("obligations", obligations)
            .change("deadline", move.former(), move.deadline()));
  }
}
