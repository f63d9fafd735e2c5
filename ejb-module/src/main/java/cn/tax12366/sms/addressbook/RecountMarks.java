package cn.tax12366.sms.addressbook;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import javax.sql.DataSource;

/**
 * Says of units that what was counted of their taxpayers may no longer be true. Marks are added and
 * never changed: two intakes for one unit do not wait for each other.
 */
@ApplicationScoped
class RecountMarks {

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected RecountMarks() {}

  RecountMarks(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** In the caller's transaction: seen by who counts once the change is. */
  void mark(Collection<AuthorityCode> units) {
    Statements marks = new Statements(dataSource, "Units to be counted anew");
    units.stream()
        .distinct()
        .forEach(
            unit ->
                marks.write(
                    "insert into recount_mark (id, authority_code)"
                        + " values (nextval('recount_mark_seq'), ?)",
                    unit.digits()));
  }
}
