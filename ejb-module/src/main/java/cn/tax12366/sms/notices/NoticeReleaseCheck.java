package cn.tax12366.sms.notices;

import cn.tax12366.sms.notices.audience.ReminderAudience;
import cn.tax12366.sms.notices.audience.published.PublicationAudience;
import cn.tax12366.sms.notices.kind.KindView;
import cn.tax12366.sms.notices.kind.NoticeKinds;
import cn.tax12366.sms.outbound.ReleaseCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Asks once more, right before a slice goes out: who has filed meanwhile, or closed the service,
 * gets no reminder (R7.5a); who has closed the service or is not there any more gets no
 * publication. The notice shows it.
 */
@ApplicationScoped
class NoticeReleaseCheck implements ReleaseCheck {

  @Inject private Notices notices;
  @Inject private ReminderAudience audience;
  @Inject private PublicationAudience published;
  @Inject private NoticeKinds kinds;
  @Inject private NoticeRecipients recipients;

  @Override
  public Set<Long> noLongerWanted(String origin, Collection<Long> references) {
    if (!origin.startsWith(NoticeProgress.KIND)) {
      return Set.of();
    }
    Set<Long> unwanted =
        notices
            .find(NoticeProgress.id(origin))
            .filter(notice -> !notice.isReminder())
            .map(notice -> published(notice, references))
            .orElseGet(() -> audience.noLongerWanted(references));
    recipients.markWithdrawn(unwanted);
    return unwanted;
  }

  private Set<Long> published(Notice notice, Collection<Long> references) {
    KindView kind = kinds.version(notice.kindId());
    return published.noLongerReached(
        kind.getNature().book(), Optional.ofNullable(kind.getSubscription()), references);
  }
}
