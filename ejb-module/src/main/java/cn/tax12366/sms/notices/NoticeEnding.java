package cn.tax12366.sms.notices;

import cn.tax12366.sms.outbound.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Ends a notice for good: what has gone out has gone out, of the rest nothing does. */
@ApplicationScoped
class NoticeEnding {

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
  }
}
