package cn.tax12366.sms.notices;

import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Ticks; what is due is asked of the business clock. Whatever fails, because the database is away
 * or otherwise, is logged and tried at the next tick: a timer that lets a failure out is ended by
 * the server after two of them, and no reminder would go out until the next start.
 */
@Singleton
@RunAs("SYSTEM")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NoticeTimer {

  private static final System.Logger LOG = System.getLogger(NoticeTimer.class.getName());

  @EJB private SchemaMigration schema;
  @Inject private ReminderPlanning planning;
  @Inject private NoticeRelease release;
  @Inject private RepeatPlanning repeats;
  @Inject private PublicationLists lists;
  @Inject private NoticeHoldCheck holdCheck;

  @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
  void plan() {
    attempt("the planning of reminders", planning::planDue);
    attempt("the saying again of publications", repeats::sayAgainWhatIsDue);
    attempt("the tidying of pasted lists", lists::forgetUnused);
  }

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void release() {
    attempt("the look at what is held back", holdCheck::lookAgain);
    attempt("the release of notices", release::releaseDue);
  }

  private void attempt(String what, Runnable work) {
    try {
      schema.ready();
      work.run();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "For now this did not succeed: " + what, e);
    }
  }
}
