package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.Statements;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/**
 * Failures in a row of something that an officer must know, and the rest after every five of them:
 * each longer than the one before, up to a day and never for ever (S3).
 */
final class AttemptCount {

  /** Failures in a row until there is a rest. */
  static final int FAILURES = 5;

  static final Duration LONGEST_REST = Duration.ofHours(24);

  private final Statements attempts;
  private final String table;
  private final Duration firstRest;

  /**
   * @param table with the columns officer_code, failures, resting_until
   * @param firstRest each further round of failures doubles it, up to {@link #LONGEST_REST}
   */
  AttemptCount(DataSource dataSource, String table, Duration firstRest) {
    this.attempts = new Statements(dataSource, "Attempts");
    this.table = table;
    this.firstRest = firstRest;
  }

  private record Standing(int failures, Instant restingUntil) {}

  /**
   * Counts an attempt as failed until it has proved right, and says whether it may be made at all.
   * The row stays locked until the transaction ends, so that parallel attempts queue up.
   */
  boolean admit(OfficerCode officer, Instant now) {
    attempts.write(
        "insert into " + table + " (officer_code, failures) values (?, 0) on conflict do nothing",
        officer.digits());
    Standing standing =
        attempts
            .first(
                "select failures, resting_until from "
                    + table
                    + " where officer_code = ? for update",
                row -> new Standing(row.getInt(1), Statements.instant(row, 2)),
                officer.digits())
            .orElseThrow();
    if (standing.restingUntil() != null && now.isBefore(standing.restingUntil())) {
      return false;
    }
    int failures = standing.failures() + 1;
    attempts.write(
        "update " + table + " set failures = ?, resting_until = ? where officer_code = ?",
        failures,
        failures % FAILURES == 0 ? now.plus(rest(failures / FAILURES)) : null,
        officer.digits());
    return true;
  }

  /** The first rest, twice as long, four times… a day at most. */
  Duration rest(int round) {
    Duration rest = firstRest.multipliedBy(1L << Math.min(round - 1, 10));
    return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
  }

  /** Forgives what was counted: it was right, or an administrator has vouched for the officer. */
  void forgive(OfficerCode officer) {
    attempts.write(
        "update " + table + " set failures = 0, resting_until = null where officer_code = ?",
        officer.digits());
  }
}
