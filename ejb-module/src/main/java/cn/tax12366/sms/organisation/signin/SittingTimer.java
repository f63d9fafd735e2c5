package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.shared.database.Leases;
import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;

/**
 * Closes the books on sittings that are over and that nobody came back to, and once an hour deletes
 * what has been kept long enough. One node at a time.
 */
@Singleton
@RunAs("SYSTEM")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SittingTimer {

  private static final System.Logger LOG = System.getLogger(SittingTimer.class.getName());

  /** Longer than either takes; a node that dies holds the others up for so long. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  @EJB private SchemaMigration schema;
  @EJB private Leases leases;
  @Inject private Sittings sittings;
  @Inject private Credentials credentials;
  @Inject private SittingLimits limits;
  private final String self = UUID.randomUUID().toString();

  public SittingTimer() {}

  SittingTimer(
      SchemaMigration schema,
      Leases leases,
      Sittings sittings,
      Credentials credentials,
      SittingLimits limits) {
    this.schema = schema;
    this.leases = leases;
    this.sittings = sittings;
    this.credentials = credentials;
    this.limits = limits;
  }

  @Schedule(hour = "*", minute = "*", persistent = false)
  void endWhatIsOver() {
    asTheOnlyOne(() -> sittings.endWhatIsOver(limits.limits(), limits.now()));
  }

  @Schedule(hour = "*", minute = "30", second = "30", persistent = false)
  void deleteWhatHasBeenKept() {
    asTheOnlyOne(
        () -> {
          sittings.deleteEndedBefore(limits.keptSince());
          credentials.deleteForgottenAttempts(limits.now());
        });
  }

  private void asTheOnlyOne(Runnable work) {
    try {
      schema.ready();
      if (leases.tryHold("organisation.sittings", self, LONGEST)) {
        work.run();
      }
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "For now the books on sittings stay as they are", e);
    }
  }
}
