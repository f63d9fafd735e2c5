package cn.tax12366.sms.organisation.disclosure;

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
    try (Connection connection = dataSource.getConnection()) {
      createRow(connection, officer, now);
      Instant begin;
      int revealed;
      try (PreparedStatement select =
          connection.prepareStatement(
              "select hour_begin, revealed from phone_reveal where officer_code = ? for update")) {
        select.setString(1, officer.digits());
        try (ResultSet row = select.executeQuery()) {
          row.next();
          begin = row.getObject(1, OffsetDateTime.class).toInstant();
          revealed = row.getInt(2);
        }
      }
      if (!now.isBefore(begin.plus(HOUR))) {
        begin = now;
        revealed = 0;
      }
      if (revealed >= most) {
        return false;
      }
      count(connection, officer, begin, revealed + 1);
      return true;
    } catch (SQLException e) {
      throw new IllegalStateException("Reveals of officer " + officer + " cannot be counted", e);
    }
  }

  private static void createRow(Connection connection, OfficerCode officer, Instant now)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into phone_reveal (officer_code, hour_begin, revealed) values (?, ?, 0)"
                + " on conflict do nothing")) {
      insert.setString(1, officer.digits());
      insert.setObject(2, now.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }

  private static void count(Connection connection, OfficerCode officer, Instant begin, int revealed)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update phone_reveal set hour_begin = ?, revealed = ? where officer_code = ?")) {
      update.setObject(1, begin.atOffset(ZoneOffset.UTC));
      update.setInt(2, revealed);
      update.setString(3, officer.digits());
      update.executeUpdate();
    }
  }
}
