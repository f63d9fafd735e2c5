package cn.tax12366.sms.notices.waiting;

import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;

/** Whom the platform has reminded of approvals when, in the caller's transaction. */
@ApplicationScoped
class ApproverReminderRows {

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected ApproverReminderRows() {}

  /**
   * Takes the officer's day. Whoever does so at the same moment waits for the end of the other's
   * transaction.
   *
   * @param waiting how many things wait for him
   * @param reached whether there is a phone to send to
   * @return its id; empty if the day is taken
   */
  Optional<Long> add(
      OfficerView officer, LocalDate day, int waiting, boolean reached, Instant now) {
    if (isTaken(officer, day)) {
      return Optional.empty();
    }
    long id =
        statements()
            .first("select nextval('approver_reminder_seq')", row -> row.getLong(1))
            .orElseThrow();
    int added =
        statements()
            .write(
                "insert into approver_reminder (id, authority_code, officer_code, on_day, waiting,"
                    + " reached, created_at) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                id,
                officer.getAuthorityCode().digits(),
                officer.getCode().digits(),
                day,
                waiting,
                reached,
                now);
    return added == 1 ? Optional.of(id) : Optional.empty();
  }

  /** Asked first, so that no number of the sequence is spent at each tick of the day. */
  private boolean isTaken(OfficerView officer, LocalDate day) {
    return statements()
        .first(
            "select 1 from approver_reminder where officer_code = ? and on_day = ?",
            row -> true,
            officer.getCode().digits(),
            day)
        .isPresent();
  }

  private Statements statements() {
    return new Statements(dataSource, "Reminders of approvers");
  }
}
