package cn.tax12366.sms.notices;

import cn.tax12366.sms.outbound.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Predicate;

/**
 * Ends a notice for good: what has gone out has gone out, of the rest nothing does, nor of what was
 * said again.
 */
@ApplicationScoped
class NoticeEnding {

  @Inject private Notices notices;
  @Inject private NoticeRecipients recipients;
  @Inject private Outbox outbox;

  /**
   * @throws NoticeInWrongState if it is not going out, nor held back or about to
   */
  void end(Notice notice) {
    notice.stop();
    if (notice.batchId() != null) {
      outbox.stop(notice.batchId());
    }
    recipients.withdrawTheRest(notice.id());
    endRepeats(notice, repeat -> true);
  }

  /**
   * Ends repeats of a notice as far as they are not over.
   *
   * @param first locked by the caller, so that none is made meanwhile
   * @return false if there were none to be ended
   */
  boolean endRepeats(Notice first, Predicate<Notice> which) {
    boolean any = false;
    for (Notice made : notices.repeatsOf(first.id())) {
      Notice repeat = notices.lock(made.id());
      if (!which.test(repeat)) {
        continue;
      }
      switch (repeat.status()) {
        case PREPARING -> {
          repeat.withdraw();
          recipients.giveUp(repeat.id());
          any = true;
        }
        case RELEASING, RELEASED, PAUSED, SUSPENDED, AWAITING_RENEWAL -> {
          end(repeat);
          any = true;
        }
        default -> {
          // It is over.
        }
      }
    }
    return any;
  }
}
