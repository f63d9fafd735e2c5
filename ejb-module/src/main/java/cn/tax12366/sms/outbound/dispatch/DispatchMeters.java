package cn.tax12366.sms.outbound.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * What this node has done since it started, for {@code /metrics}; and how much is left to do, which
 * is asked of the database at each reading and is the same on every node.
 *
 * <p>{@code sms_messages_failed} counts what will not reach its phone: refused by the carrier,
 * tried in vain as often as allowed, or reported as not delivered.
 */
@ApplicationScoped
class DispatchMeters {

  private MetricRegistry registry;

  protected DispatchMeters() {}

  @Inject
  DispatchMeters(MetricRegistry registry, Chunks chunks) {
    this.registry = registry;
    for (String name : new String[] {"submitted", "accepted", "delivered", "failed", "in_doubt"}) {
      registry.counter("sms_messages_" + name);
    }
    registry.counter("sms_receipts_received");
    registry.gauge("sms_queue_chunks", chunks::unfinished);
    registry.gauge("sms_queue_tokens", () -> chunks.count("QUEUED"));
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

  /** Counts the messages that receipts have brought to their end. */
  void finished(ReceiptInbox.Round round) {
    add("sms_messages_delivered", round.delivered());
    add("sms_messages_failed", round.failed());
  }

  void received(int receipts) {
    add("sms_receipts_received", receipts);
  }

  private void add(String name, int count) {
    if (registry != null) {
      registry.counter(name).inc(count);
    }
  }
}
