package cn.tax12366.sms.audit.chain;

import cn.tax12366.sms.shared.database.DatabaseRights;
import cn.tax12366.sms.shared.database.OwnerRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The one who may cut the audit trail: the owner of its tables, and nobody else (S18). */
@ApplicationScoped
class AuditOwner {

  private DataSource dataSource;
  private DatabaseRights rights;

  protected AuditOwner() {}

  @Inject
  AuditOwner(@OwnerRole DataSource dataSource, DatabaseRights rights) {
    this.dataSource = dataSource;
    this.rights = rights;
  }

  DataSource dataSource() {
    return dataSource;
  }

  void permitCutting(Connection connection) throws SQLException {
    rights.permitCutting(connection);
  }
}
