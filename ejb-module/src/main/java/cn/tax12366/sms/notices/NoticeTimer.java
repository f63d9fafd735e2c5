package cn.tax12366.sms.notices;

import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Ticks; what is due is asked of the business clock. */
@Singleton
@RunAs("SYSTEM")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NoticeTimer {

  @EJB private SchemaMigration schema;
  @Inject private ReminderPlanning planning;
  @Inject private NoticeRelease release;

  @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
  void plan() {
    schema.ready();
    planning.planDue();
  }

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void release() {
    schema.ready();
    release.releaseDue();
  }
}
