package cn.tax12366.sms.taxdata;

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

/** Looks every ten seconds; one node at a time counts. A count that fails is tried again. */
@Singleton
@RunAs("SYSTEM")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FilingTallyTimer {

  private static final System.Logger LOG = System.getLogger(FilingTallyTimer.class.getName());
  private static final Duration LONGEST = Duration.ofMinutes(2);

  @EJB private SchemaMigration schema;
  @EJB private Leases leases;
  @EJB private FilingTally tally;
  private final String self = UUID.randomUUID().toString();

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void count() {
    schema.ready();
    try {
      if (tally.isDue() && leases.tryHold("taxdata.standings", self, LONGEST)) {
        tally.recount();
      }
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "For now the filings were not counted", e);
    }
  }
}
