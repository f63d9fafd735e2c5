package cn.tax12366.sms.addressbook.search;

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

/** Keeps up what the address book is searched and counted by. One node at a time. */
@Singleton
@RunAs("SYSTEM")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BookTimer {

  private static final System.Logger LOG = System.getLogger(BookTimer.class.getName());

  /** Longer than a turn takes; a node that dies holds the others up for so long. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** Then the timer ticks again anyway, and a node that is going down can go. */
  private static final long TURN = Duration.ofSeconds(10).toNanos();

  @EJB private SchemaMigration schema;
  @EJB private Leases leases;
  @EJB private BookUpkeep upkeep;
  private final String self = UUID.randomUUID().toString();

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void keepUp() {
    asTheOnlyOne(
        () -> {
          long begun = System.nanoTime();
          boolean more = true;
          while (more && System.nanoTime() - begun < TURN) {
            more = upkeep.countOne() | upkeep.writeEntries();
          }
        });
  }

  @Schedule(hour = "3", minute = "40", persistent = false)
  void markAll() {
    asTheOnlyOne(upkeep::markAll);
  }

  private void asTheOnlyOne(Runnable work) {
    try {
      schema.ready();
      if (leases.tryHold("addressbook.upkeep", self, LONGEST)) {
        work.run();
      }
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "For now the address book is not kept up", e);
    }
  }
}
