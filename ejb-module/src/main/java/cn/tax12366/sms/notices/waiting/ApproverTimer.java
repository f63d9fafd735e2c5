package cn.tax12366.sms.notices.waiting;

import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Ticks every two minutes; what is due is asked of the business clock. Whatever fails is logged and
 * tried at the next tick: a timer that lets a failure out is ended by the server.
 */
@Singleton
@RunAs("SYSTEM")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ApproverTimer {

  private static final System.Logger LOG = System.getLogger(ApproverTimer.class.getName());

  @EJB private SchemaMigration schema;
  @Inject private ApproverReminders reminders;

  @Schedule(hour = "*", minute = "*/2", second = "10", persistent = false)
  void remind() {
    try {
      schema.ready();
      reminders.remindDue();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "For now approvers are not reminded", e);
    }
  }
}
