package cn.tax12366.sms.outbound.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;

/** Up to when this node has told its observers of batches (database time). */
@ApplicationScoped
class NewsPosition {

  private volatile OffsetDateTime position;

  OffsetDateTime get() {
    return position;
  }

  void set(OffsetDateTime latest) {
    position = latest;
  }
}
