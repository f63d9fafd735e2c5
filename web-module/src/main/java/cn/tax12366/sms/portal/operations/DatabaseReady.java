package cn.tax12366.sms.portal.operations;

import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the schema stands; the check named {@code database} of {@code /health/ready}. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

  @EJB private SchemaMigration schema;

  @Override
  public HealthCheckResponse call() {
    schema.ready();
    return HealthCheckResponse.up("database");
  }
}
