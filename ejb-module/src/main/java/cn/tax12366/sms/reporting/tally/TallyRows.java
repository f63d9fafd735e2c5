package cn.tax12366.sms.reporting.tally;

import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/** The rows of figures, and of what they are counted from, in the caller's transaction. */
@ApplicationScoped
class TallyRows {

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected TallyRows() {}

  TallyRows(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  Statements statements() {
    return new Statements(dataSource, "The figures of supervision");
  }
}
