package cn.tax12366.sms.organisation.disclosure;

import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/** How many numbers each officer has had shown within an hour, which begins with the first. */
@ApplicationScoped
class RevealAllowance {

  private static final Duration HOUR = Duration.ofHours(1);

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  /**
   * Counts one more, unless there have been {@code most}. The officer's row stays locked until the
   * transaction ends, so that parallel reveals queue up.
   */
  boolean take(OfficerCode officer, int most, Instant now) {
    Statements reveals = new Statements(dataSource, "Reveals of phone numbers");
    reveals.write(
        "insert into phone_reveal (officer_code, hour_begin, revealed) values (?, ?, 0)"
            + " on conflict do nothing",
        officer.digits(),
        now);
    Hour hour =
        reveals
            .first(
                "select hour_begin, revealed from phone_reveal where officer_code = ? for update",
                row -> new Hour(Statements.instant(row, 1), row.getInt(2)),
                officer.digits())
            .filter(counted -> now.isBefore(counted.begin().plus(HOUR)))
            .orElse(new Hour(now, 0));
    if (hour.revealed() >= most) {
      return false;
    }
    reveals.write(
        "update phone_reveal set hour_begin = ?, revealed = ? where officer_code = ?",
        hour.begin(),
        hour.revealed() + 1,
        officer.digits());
    return true;
  }

  private record Hour(Instant begin, int revealed) {}
}
