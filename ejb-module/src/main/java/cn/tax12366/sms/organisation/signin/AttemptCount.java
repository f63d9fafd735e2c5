package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.shared.OfficerCode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * Failures in a row of something that an officer must know, and the rest after every five of them:
 * each longer than the one before, up to a day and never for ever (S3).
 */
final class AttemptCount {

  /** Failures in a row until there is a rest. */
  static final int FAILURES = 5;

  static final Duration LONGEST_REST = Duration.ofHours(24);

  private final DataSource dataSource;
  private final String table;
  private final Duration firstRest;

  /**
   * @param table with the columns officer_code, failures, resting_until
   * @param firstRest each further round of failures doubles it, up to {@link #LONGEST_REST}
   */
  AttemptCount(DataSource dataSource, String table, Duration firstRest) {
    this.dataSource = dataSource;
    this.table = table;
    this.firstRest = firstRest;
  }

  /**
   * Counts an attempt as failed until it has proved right, and says whether it may be made at all.
   * The row stays locked until the transaction ends, so that parallel attempts queue up.
   */
  boolean admit(OfficerCode officer, Instant now) {
    try (Connection connection = dataSource.getConnection()) {
      createRow(connection, officer);
      int failures;
      try (PreparedStatement select =
          connection.prepareStatement(
              "select failures, resting_until from "
                  + table
                  + " where officer_code = ? for update")) {
        select.setString(1, officer.digits());
        try (ResultSet row = select.executeQuery()) {
          row.next();
          failures = row.getInt(1);
          OffsetDateTime restingUntil = row.getObject(2, OffsetDateTime.class);
          if (restingUntil != null && now.isBefore(restingUntil.toInstant())) {
            return false;
          }
        }
      }
      count(connection, officer, failures + 1, now);
      return true;
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  private void createRow(Connection connection, OfficerCode officer) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into "
                + table
                + " (officer_code, failures) values (?, 0) on conflict do nothing")) {
      insert.setString(1, officer.digits());
      insert.executeUpdate();
    }
  }

  private void count(Connection connection, OfficerCode officer, int failures, Instant now)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update " + table + " set failures = ?, resting_until = ? where officer_code = ?")) {
      update.setInt(1, failures);
      update.setObject(
          2,
          failures % FAILURES == 0
              ? now.plus(rest(failures / FAILURES)).atOffset(ZoneOffset.UTC)
              : null);
      update.setString(3, officer.digits());
      update.executeUpdate();
    }
  }

  /** The first rest, twice as long, four times… a day at most. */
  Duration rest(int round) {
    Duration rest = firstRest.multipliedBy(1L << Math.min(round - 1, 10));
    return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
  }

  /** Forgives what was counted: it was right, or an administrator has vouched for the officer. */
  void forgive(OfficerCode officer) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update "
                    + table
                    + " set failures = 0, resting_until = null where officer_code = ?")) {
      update.setString(1, officer.digits());
      update.executeUpdate();
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  private static IllegalStateException unreachable(SQLException cause) {
    return new IllegalStateException("Attempts can be neither read nor counted", cause);
  }
}
