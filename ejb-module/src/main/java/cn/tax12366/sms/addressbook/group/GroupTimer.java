package cn.tax12366.sms.addressbook.group;

import cn.tax12366.sms.shared.database.Leases;
import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;
import java.util.UUID;

/** Keeps the figures of groups up, each minute. One node at a time. */
@Singleton
@RunAs("SYSTEM")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class GroupTimer {

  private static final System.Logger LOG = System.getLogger(GroupTimer.class.getName());

  /** Longer than a turn takes; a node that dies holds the others up for so long. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  /** Then the next turn goes on, and a node that is going down can go. */
  private static final long TURN = Duration.ofSeconds(20).toNanos();

  @EJB private SchemaMigration schema;
  @EJB private Leases leases;
  @EJB private GroupUpkeep upkeep;
  private final String self = UUID.randomUUID().toString();

  @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
  void keepUp() {
    try {
      schema.ready();
      if (leases.tryHold("addressbook.groups", self, LONGEST)) {
        long begun = System.nanoTime();
        for (long group : upkeep.outdated()) {
          if (System.nanoTime() - begun > TURN) {
            break;
          }
          upkeep.recount(group);
        }
      }
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "For now the groups are not counted anew", e);
    }
  }
}
