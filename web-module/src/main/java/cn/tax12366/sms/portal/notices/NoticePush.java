package cn.tax12366.sms.portal.notices;

import cn.tax12366.sms.notices.NewsDue;
import cn.tax12366.sms.notices.NoticeChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells the pages that show a notice that something about it has changed, at most once a second for
 * each notice. Says nothing else: a page asks then, and is told what its reader may see.
 *
 * <p>What has changed is only noted by whoever changes it, and told with the next {@link NewsDue}.
 * A task scheduled from the observer would carry the invocation of the sender with it, and at its
 * end close the sender's entity manager.
 */
@ApplicationScoped
public class NoticePush {

  /** What is pushed, always. */
  static final String CHANGED = "changed";

  @Inject
  @Push(channel = "notice")
  private PushContext channel;

  private final Set<String> changed = ConcurrentHashMap.newKeySet();

  protected NoticePush() {}

  NoticePush(PushContext channel) {
    this.channel = channel;
  }

  void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) NoticeChanged news) {
    changed.add(news.publicId());
  }

  void on(@Observes NewsDue tick) {
    tell();
  }

  /** Tells what has changed since the last time. */
  void tell() {
    for (String publicId : changed) {
      // Taken out first: what changes from here on is told the next time.
      if (changed.remove(publicId)) {
        // Pages register their socket under the public id of the notice they show.
        channel.send(CHANGED, publicId);
      }
    }
  }
}
