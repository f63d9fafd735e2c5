package cn.tax12366.sms.notices.trial;

import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import cn.tax12366.sms.shared.database.UniqueKeys;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import javax.sql.DataSource;

/** Who has sent himself a message when, in the caller's transaction. */
@ApplicationScoped
class TestSends {

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected TestSends() {}

  /** How many the officer has sent to himself on a business day. */
  int on(LocalDate day, OfficerCode officer) {
    return statements()
        .first(
            "select count(*) from test_send where officer_code = ? and on_day = ?",
            row -> row.getInt(1),
            officer.digits(),
            day)
        .orElseThrow();
  }

  /**
   * @param number which of the officer's it is on that day, from 1
   * @return its id
   * @throws TestSentMeanwhile if another of his has become that one just now; the transaction is
   *     lost then
   */
  long add(OfficerView by, LocalDate day, int number, Instant now) {
    long id =
        statements().first("select nextval('test_send_seq')", row -> row.getLong(1)).orElseThrow();
    try {
      statements()
          .write(
              "insert into test_send (id, authority_code, officer_code, on_day, number, created_at)"
                  + " values (?, ?, ?, ?, ?, ?)",
              id,
              by.getAuthorityCode().digits(),
              by.getCode().digits(),
              day,
              number,
              now);
    } catch (IllegalStateException e) {
      if (UniqueKeys.isTaken(e)) {
        throw new TestSentMeanwhile();
      }
      throw e;
    }
    return id;
  }

  private Statements statements() {
    return new Statements(dataSource, "Test sends");
  }
}
