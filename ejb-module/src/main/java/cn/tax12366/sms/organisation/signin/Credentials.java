package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** The password column of the officers, and how often each has failed lately. */
@ApplicationScoped
class Credentials {

  /** Failures in a row until the account rests (S3). */
  static final int FAILURES = 5;

  /** The first rest; each further round of failures doubles it, up to {@link #LONGEST_REST}. */
  static final Duration FIRST_REST = Duration.ofMinutes(15);

  static final Duration LONGEST_REST = Duration.ofHours(24);

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected Credentials() {}

  Credentials(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The stored hash of an active officer. */
  Optional<String> hash(OfficerCode officer) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select password_hash from officer where code = ? and active = true")) {
      select.setString(1, officer.digits());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  void store(OfficerCode officer, String hash, boolean mustChange) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update officer set password_hash = ?, must_change_password = ? where code = ?")) {
      update.setString(1, hash);
      update.setBoolean(2, mustChange);
      update.setString(3, officer.digits());
      update.executeUpdate();
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  /** The same password under stronger parameters; whether it must be changed stays as it is. */
  void restore(OfficerCode officer, String hash) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement("update officer set password_hash = ? where code = ?")) {
      update.setString(1, hash);
      update.setString(2, officer.digits());
      update.executeUpdate();
    } catch (SQLException e) {
      throw unreachable(e);
    }
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
              "select failures, resting_until from sign_in_attempt where officer_code = ?"
                  + " for update")) {
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

  private static void createRow(Connection connection, OfficerCode officer) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into sign_in_attempt (officer_code, failures) values (?, 0)"
                + " on conflict do nothing")) {
      insert.setString(1, officer.digits());
      insert.executeUpdate();
    }
  }

  private static void count(Connection connection, OfficerCode officer, int failures, Instant now)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update sign_in_attempt set failures = ?, resting_until = ? where officer_code = ?")) {
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

  /** 15 minutes, half an hour, an hour… a day at most: never for ever (S3). */
  static Duration rest(int round) {
    Duration rest = FIRST_REST.multipliedBy(1L << Math.min(round - 1, 10));
    return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
  }

  /** Forgives what was counted: the password was right. */
  void forgive(OfficerCode officer) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update sign_in_attempt set failures = 0, resting_until = null"
                    + " where officer_code = ?")) {
      update.setString(1, officer.digits());
      update.executeUpdate();
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  private static IllegalStateException unreachable(SQLException cause) {
    return new IllegalStateException("Credentials can be neither read nor written", cause);
  }
}
