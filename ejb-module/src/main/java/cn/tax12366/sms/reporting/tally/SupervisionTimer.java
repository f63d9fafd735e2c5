package cn.tax12366.sms.reporting.tally;

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

/** Looks every ten seconds; one node at a time counts. A count that fails is made up for. */
@Singleton
@RunAs("SYSTEM")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SupervisionTimer {

  private static final System.Logger LOG = System.getLogger(SupervisionTimer.class.getName());
  private static final Duration LONGEST = Duration.ofMinutes(1);

  @EJB private SchemaMigration schema;
  @EJB private Leases leases;
  @EJB private SupervisionTally tally;
  private final String self = UUID.randomUUID().toString();

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void count() {
    schema.ready();
    try {
      TallyPlace place = isMine() ? tally.begin() : null;
      while (place != null && isMine()) {
        place = tally.countBatches(place);
      }
      while (isMine() && tally.countRefusals()) {
        // Goes on while there are more.
      }
      if (isMine()) {
        tally.forgetWhatWasCutOff();
      }
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "For now the figures of supervision stand still", e);
    }
  }

  private boolean isMine() {
    return leases.tryHold("reporting.tally", self, LONGEST);
  }
}
