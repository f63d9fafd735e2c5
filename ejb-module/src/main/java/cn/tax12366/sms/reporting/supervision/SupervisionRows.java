package cn.tax12366.sms.reporting.supervision;

import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/** The rows that supervision reads, of several capabilities. */
@ApplicationScoped
class SupervisionRows {

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected SupervisionRows() {}

  SupervisionRows(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  Statements statements() {
    return new Statements(dataSource, "What supervision sees");
  }
}
