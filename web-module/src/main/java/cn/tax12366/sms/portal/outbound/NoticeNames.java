package cn.tax12366.sms.portal.outbound;

import cn.tax12366.sms.notices.NoticeList;
import cn.tax12366.sms.notices.NoticeProgress;
import cn.tax12366.sms.notices.NoticeView;
import cn.tax12366.sms.notices.trial.TestSent;
import cn.tax12366.sms.notices.waiting.ApproverReminded;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The notices behind the origins of messages, each looked up once for a page. */
@Named
@RequestScoped
public class NoticeNames {

  @Inject private NoticeList notices;
  @Inject private NoticeProgress progress;
  private final Map<String, Optional<NoticeView>> byOrigin = new HashMap<>();

  /** The notice; null for messages of another origin. */
  public NoticeView of(String origin) {
    return byOrigin
        .computeIfAbsent(origin, key -> progress.publicIdOf(key).map(notices::get))
        .orElse(null);
  }

  /** True of what its author has sent to his own phone before it goes to others. */
  public boolean isTest(String origin) {
    return TestSent.isTest(origin);
  }

  /** True of what has told an approver that something waits for him. */
  public boolean isForApprover(String origin) {
    return ApproverReminded.isOrigin(origin);
  }
}
