package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Closes the books on sittings that are over and that nobody came back to. */
@Singleton
@RunAs("SYSTEM")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SittingTimer {

  private static final System.Logger LOG = System.getLogger(SittingTimer.class.getName());

  @EJB private SchemaMigration schema;
  @Inject private Sittings sittings;
  @Inject private SittingLimits limits;

  /** On every node: to end twice what is over changes nothing. */
  @Schedule(hour = "*", minute = "*", persistent = false)
  void endWhatIsOver() {
    try {
      schema.ready();
      sittings.endWhatIsOver(limits.limits(), limits.now());
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "Sittings that are over could not be ended yet", e);
    }
  }
}
