package cn.tax12366.sms.audit.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** {@code /metrics}: where the chain ends, and how many committed entries wait for their seal. */
@ApplicationScoped
class ChainMeters {

  private MetricRegistry registry;
  private ChainState state;

  protected ChainMeters() {}

  @Inject
  ChainMeters(MetricRegistry registry, ChainState state) {
    this.registry = registry;
    this.state = state;
  }

  void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
    registry.gauge("sms_audit_position", () -> state.view().getPosition());
    registry.gauge("sms_audit_waiting", () -> state.view().getWaiting());
    registry.gauge("sms_audit_late", () -> state.view().isLate() ? 1 : 0);
  }
}
