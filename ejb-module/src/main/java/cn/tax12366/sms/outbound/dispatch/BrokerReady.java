package cn.tax12366.sms.outbound.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSRuntimeException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the broker answers. */
@Readiness
@ApplicationScoped
class BrokerReady implements HealthCheck {

  @Inject private TokenQueue queue;

  @Override
  public HealthCheckResponse call() {
    try {
      queue.probe();
      return HealthCheckResponse.named("broker").up().build();
    } catch (JMSRuntimeException e) {
      return HealthCheckResponse.named("broker").down().withData("error", e.getMessage()).build();
    }
  }
}
