package cn.tax12366.sms.reporting.evidence;

import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Ticks; whether something waits, and whose it is, stands in the rows. */
@Singleton
@RunAs("SYSTEM")
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EvidenceTimer {

  private static final System.Logger LOG = System.getLogger(EvidenceTimer.class.getName());

  @EJB private SchemaMigration schema;
  @EJB private EvidenceAssembly assembly;

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void assemble() {
    attempt(
        () -> {
          while (assembly.assembleNext()) {
            schema.ready();
          }
        });
  }

  @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
  void deleteOverdue() {
    attempt(assembly::deleteOverdue);
  }

  /** What fails is tried again at the next tick; a server ends timers that throw. */
  private void attempt(Runnable work) {
    try {
      schema.ready();
      work.run();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "For now no evidence could be put together", e);
    }
  }
}
