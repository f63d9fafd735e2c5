package cn.tax12366.sms.outbound.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** What this node has done since it started, for {@code /metrics}. */
@ApplicationScoped
class DispatchMeters {

  private MetricRegistry registry;

  protected DispatchMeters() {}

  @Inject
  DispatchMeters(MetricRegistry registry) {
    this.registry = registry;
    for (String name : new String[] {"submitted", "accepted", "delivered", "failed", "in_doubt"}) {
      registry.counter("sms_messages_" + name);
    }
    registry.counter("sms_receipts_received");
  }

  /** Counts the answer to one submission by the status it led to. */
  void count(String status) {
    switch (status) {
      case "ACCEPTED", "FAILED", "IN_DOUBT" -> {
        add("sms_messages_submitted", 1);
        add("sms_messages_" + status.toLowerCase(Locale.ROOT), 1);
      }
      default -> {
        // Not answered yes or no: it is counted when it is.
      }
    }
  }

  void delivered(int messages) {
    add("sms_messages_delivered", messages);
  }

  void received(int receipts) {
    add("sms_receipts_received", receipts);
  }

  private void add(String name, int count) {
    if (registry != null) {
      registry.counter(name).inc(count);
    }
  }

  /** Adds the depth of the queue, which is asked for at each reading. */
  void watch(java.util.function.Supplier<Integer> queueDepth) {
    if (registry != null) {
      registry.gauge("sms_queue_chunks", queueDepth);
    }
  }
}
