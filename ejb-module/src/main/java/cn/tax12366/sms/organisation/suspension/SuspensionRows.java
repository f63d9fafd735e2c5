package cn.tax12366.sms.organisation.suspension;

import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/** The rows of suspensions as the caller's transaction sees them. */
@ApplicationScoped
class SuspensionRows {

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  Statements statements() {
    return new Statements(dataSource, "Suspensions");
  }
}
