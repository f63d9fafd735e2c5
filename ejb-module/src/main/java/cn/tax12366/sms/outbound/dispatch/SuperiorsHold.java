package cn.tax12366.sms.outbound.dispatch;

import cn.tax12366.sms.organisation.suspension.StandingSuspensions;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.database.Lasting;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import javax.sql.DataSource;

/**
 * The question before each slice: has a superior, the information centre or an emergency stopped
 * what is to be sent? Asked by the connections of the dispatch.
 */
@ApplicationScoped
class SuperiorsHold {

  private StandingSuspensions suspensions;

  protected SuperiorsHold() {}

  @Inject
  SuperiorsHold(@Lasting DataSource dataSource, @BusinessTime Clock clock) {
    this.suspensions = new StandingSuspensions(new Statements(dataSource, "Suspensions"), clock);
  }

  boolean stands(ChunkClaim claim) {
    return suspensions.holdsBack(claim.issuer(), claim.sender(), claim.unasked());
  }
}
