package cn.tax12366.sms.notices;

import cn.tax12366.sms.approval.Approved;
import cn.tax12366.sms.approval.Returned;
import cn.tax12366.sms.content.FeeWording;
import cn.tax12366.sms.outbound.Outbox;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Hears what a second person decided about a notice: approved it is released (unless its deadline
 * has passed meanwhile: the refusal undoes the approval), sent back it is given up. What was held
 * back until its approval had to be renewed goes on, or ends.
 */
@ApplicationScoped
class NoticeApproval {

  @Inject private Notices notices;
  @Inject private NoticeRecipients recipients;
  @Inject private Outbox outbox;
  @Inject private NoticeEnding ending;
  @Inject @BusinessTime private Clock clock;

  void on(@Observes Approved decision) {
    if (decision.subject().startsWith(NoticeProgress.KIND)) {
      Notice notice = notices.lock(NoticeProgress.id(decision.subject()));
      if (notice.status() == NoticeStatus.AWAITING_RENEWAL) {
        renew(notice);
      } else {
        requireNoFee(notice);
        notice.approve(clock);
      }
    }
  }

  /** The words that ask for a fee may have become more since it was written (R9.3). */
  private static void requireNoFee(Notice notice) {
    if (!notice.isReminder()) {
      FeeWording.requireFree(notice.body());
    }
  }

  void on(@Observes Returned decision) {
    if (decision.subject().startsWith(NoticeProgress.KIND)) {
      Notice notice = notices.lock(NoticeProgress.id(decision.subject()));
      if (notice.status() == NoticeStatus.AWAITING_RENEWAL) {
        ending.end(notice);
      } else {
        notice.sendBack();
        recipients.giveUp(notice.id());
      }
    }
  }

  private void renew(Notice notice) {
    notice.renew(clock);
    if (notice.status() == NoticeStatus.RELEASED) {
      outbox.resume(notice.batchId());
    }
  }
}
