package cn.tax12366.sms.notices;

import cn.tax12366.sms.approval.Approved;
import cn.tax12366.sms.approval.Returned;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Hears what a second person decided about a notice: approved it is released (unless its deadline
 * has passed meanwhile: the refusal undoes the approval), sent back it is given up.
 */
@ApplicationScoped
class NoticeApproval {

  @Inject private Notices notices;
  @Inject private NoticeRecipients recipients;
  @Inject @BusinessTime private Clock clock;

  void on(@Observes Approved decision) {
    if (decision.subject().startsWith(NoticeProgress.KIND)) {
      notices.lock(NoticeProgress.id(decision.subject())).approve(clock);
    }
  }

  void on(@Observes Returned decision) {
    if (decision.subject().startsWith(NoticeProgress.KIND)) {
      Notice notice = notices.lock(NoticeProgress.id(decision.subject()));
      notice.sendBack();
      recipients.giveUp(notice.id());
    }
  }
}
