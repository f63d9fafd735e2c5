package cn.tax12366.sms.notices;

import cn.tax12366.sms.notices.audience.ReminderAudience;
import cn.tax12366.sms.outbound.ReleaseCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;

/**
 * Asks once more, right before a slice goes out: who has filed meanwhile, or closed the service,
 * gets no reminder (R7.5a), and the notice shows it.
 */
@ApplicationScoped
class ReminderReleaseCheck implements ReleaseCheck {

  @Inject private ReminderAudience audience;
  @Inject private NoticeRecipients recipients;

  @Override
  public Set<Long> noLongerWanted(String origin, Collection<Long> references) {
    if (!origin.startsWith(NoticeProgress.KIND)) {
      return Set.of();
    }
    Set<Long> unwanted = audience.noLongerWanted(references);
    recipients.markWithdrawn(unwanted);
    return unwanted;
  }
}
