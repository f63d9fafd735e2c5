package cn.tax12366.sms.inserver;

import cn.tax12366.sms.approval.Approved;
import cn.tax12366.sms.outbound.BatchProgressed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Hears in the WAR what the capabilities in their jar fire, as live pages do. */
@ApplicationScoped
public class News {

  private final Set<String> heard = ConcurrentHashMap.newKeySet();

  void progressed(@Observes BatchProgressed batch) {
    heard.add("progressed " + batch.origin());
  }

  void approved(@Observes Approved approved) {
    heard.add("approved " + approved.subject());
  }

  public Set<String> heard() {
    return Set.copyOf(heard);
  }
}
