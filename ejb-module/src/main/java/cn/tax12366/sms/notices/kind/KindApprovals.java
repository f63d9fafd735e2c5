package cn.tax12366.sms.notices.kind;

import cn.tax12366.sms.approval.Approved;
import cn.tax12366.sms.approval.Returned;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** Hears what became of a submitted version of a kind. */
@ApplicationScoped
class KindApprovals {

  static final String SUBJECT = "notice-kind:";

  @Inject private KindRecords kinds;
  @Inject @BusinessTime private Clock clock;

  void on(@Observes Approved decision) {
    if (decision.subject().startsWith(SUBJECT)) {
      get(decision.subject()).approve(LocalDate.now(clock));
    }
  }

  void on(@Observes Returned decision) {
    if (decision.subject().startsWith(SUBJECT)) {
      get(decision.subject()).sendBack();
    }
  }

  private NoticeKind get(String subject) {
    return kinds
        .find(Long.parseLong(subject.substring(SUBJECT.length())))
        .orElseThrow(() -> new NoSuchKind(subject));
  }
}
