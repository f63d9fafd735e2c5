package cn.tax12366.sms.taxdata.deadline.change;

import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Looks every ten seconds whether a deadline has moved that not everything has followed. */
@Singleton
@RunAs("SYSTEM")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeadlineFollowTimer {

  private static final System.Logger LOG = System.getLogger(DeadlineFollowTimer.class.getName());

  @EJB private SchemaMigration schema;
  @EJB private DeadlineFollowing following;

  @Schedule(hour = "*", minute = "*", second = "5/10", persistent = false)
  void follow() {
    schema.ready();
    try {
      following.followWhatHasMoved();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "For now nothing follows a moved deadline", e);
    }
  }
}
