package cn.tax12366.sms.smpp;

import cn.tax12366.sms.outbound.route.LinkState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the links are looked after. A link that is down is told and no reason to be not ready:
 * messages wait for it, and all else works.
 */
@Readiness
@ApplicationScoped
class LinksReady implements HealthCheck {

  @Inject private SmppLinks links;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("links").status(links.isRunning());
    for (LinkState link : links.all()) {
      response.withData(link.getName(), link.getPhase().name());
    }
    return response.build();
  }
}
