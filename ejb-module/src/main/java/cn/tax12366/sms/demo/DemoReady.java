package cn.tax12366.sms.demo;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** In the demo profile, ready once the demo province is complete. */
@Readiness
@ApplicationScoped
class DemoReady implements HealthCheck {

  @EJB private DemoProvince province;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("demo").status(province.loaded());
    if (province.failure() != null) {
      response.withData("error", province.failure());
    }
    return response.build();
  }
}
