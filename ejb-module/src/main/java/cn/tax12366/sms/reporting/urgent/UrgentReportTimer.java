package cn.tax12366.sms.reporting.urgent;

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

/**
 * Looks every minute whether a day is over by the business clock; one node at a time writes. What
 * was missed, or fails, is made up for at the next tick.
 */
@Singleton
@RunAs("SYSTEM")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UrgentReportTimer {

  private static final System.Logger LOG = System.getLogger(UrgentReportTimer.class.getName());
  private static final Duration LONGEST = Duration.ofMinutes(5);

  @EJB private SchemaMigration schema;
  @EJB private Leases leases;
  @EJB private UrgentReportWriting writing;
  private final String self = UUID.randomUUID().toString();

  @Schedule(hour = "*", minute = "*", second = "35", persistent = false)
  void write() {
    schema.ready();
    try {
      while (leases.tryHold("reporting.urgent", self, LONGEST) && writing.writeNext()) {
        // Goes on while there are more.
      }
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "For now it is not reported what left outside the sending window",
          e);
    }
  }
}
