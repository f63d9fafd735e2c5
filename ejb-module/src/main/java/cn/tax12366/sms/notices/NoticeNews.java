package cn.tax12366.sms.notices;

import cn.tax12366.sms.outbound.BatchProgressed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Says of which notice it is that outbound tells progress. */
@ApplicationScoped
class NoticeNews {

  @Inject private Notices notices;
  @Inject private Event<NoticeChanged> changed;

  void on(@Observes BatchProgressed batch) {
    if (batch.origin().startsWith(NoticeProgress.KIND)) {
      notices
          .find(NoticeProgress.id(batch.origin()))
          .ifPresent(notice -> changed.fire(new NoticeChanged(notice.publicId())));
    }
  }
}
