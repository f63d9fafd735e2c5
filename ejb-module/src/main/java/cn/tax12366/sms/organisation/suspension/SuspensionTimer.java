package cn.tax12366.sms.organisation.suspension;

import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Ticks; what has run out is asked of the business clock. */
@Singleton
@RunAs("SYSTEM")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SuspensionTimer {

  private static final System.Logger LOG = System.getLogger(SuspensionTimer.class.getName());

  @EJB private SchemaMigration schema;
  @Inject private SuspensionExpiry expiry;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void tick() {
    try {
      schema.ready();
      expiry.endWhatHasRunOut();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "What has run out could not be ended yet", e);
    }
  }
}
