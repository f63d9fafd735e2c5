package cn.tax12366.sms.audit.chain;

import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells how the chain stands. Never a reason to be not ready: an audit trail that is late is for
 * people to look at, and must not take the platform out of service.
 */
@Readiness
@ApplicationScoped
class ChainHealth implements HealthCheck {

  private static final System.Logger LOG = System.getLogger(ChainHealth.class.getName());

  @EJB private SchemaMigration schema;
  @Inject private ChainState state;

  @Override
  public HealthCheckResponse call() {
    schema.ready();
    try {
      ChainView chain = state.view();
      return HealthCheckResponse.named("audit-chain")
          .up()
          .withData("position", chain.getPosition())
          .withData("waiting", chain.getWaiting())
          .withData("alarm", chain.isLate())
          .withData(
              "rights",
              chain.isDivided()
                  ? "insert and select only"
                  : "trigger only: configure sms.db.owner.user")
          .build();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "The state of the audit chain cannot be told", e);
      return HealthCheckResponse.named("audit-chain").up().withData("alarm", true).build();
    }
  }
}
