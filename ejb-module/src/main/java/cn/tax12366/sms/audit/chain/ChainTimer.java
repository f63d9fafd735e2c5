package cn.tax12366.sms.audit.chain;

import cn.tax12366.sms.shared.database.Leases;
import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;

/** Seals every second, looks each minute whether to anchor, cuts by night; one node at a time. */
@Singleton
@RunAs("SYSTEM")
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChainTimer {

  private static final System.Logger LOG = System.getLogger(ChainTimer.class.getName());
  private static final String LEASE = "audit.seal";
  private static final Duration HELD = Duration.ofSeconds(15);

  @EJB private SchemaMigration schema;
  @EJB private Leases leases;
  @Inject private Sealer sealer;
  @Inject private Retention retention;
  private final String self = UUID.randomUUID().toString();

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void seal() {
    attempt(
        "sealed",
        () -> {
          if (leases.tryHold(LEASE, self, HELD)) {
            sealer.seal();
          } else {
            sealer.forget();
          }
        });
  }

  @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
  void anchor() {
    attempt(
        "anchored",
        () -> {
          if (leases.tryHold(LEASE, self, HELD)) {
            sealer.anchorDaily();
          }
        });
  }

  @Schedule(hour = "3", minute = "20", persistent = false)
  void cut() {
    attempt(
        "cut",
        () -> {
          if (leases.tryHold("audit.cut", self, Duration.ofHours(2)) && retention.cut().isEmpty()) {
            LOG.log(
                System.Logger.Level.ERROR,
                "The audit trail is not as it was written: nothing is cut off. Verify it");
          }
        });
  }

  /** What fails is tried again at the next tick; a server ends timers that throw. */
  private void attempt(String what, Runnable work) {
    try {
      schema.ready();
      work.run();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "For now the audit trail could not be " + what, e);
    }
  }
}
