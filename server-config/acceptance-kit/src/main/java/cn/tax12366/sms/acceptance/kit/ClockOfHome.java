package cn.tax12366.sms.acceptance.kit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The business clock of a platform that has ended, kept in the database of its home (D9). */
final class ClockOfHome {

  private static final String OFFSET = "clock.offset.millis";

  private ClockOfHome() {}

  /** From now on it shows this time in Henan; it must be later than what it shows. */
  static void set(Path home, LocalDateTime then) {
    long offset =
        Duration.between(Instant.now(), then.atZone(ZoneId.of("Asia/Shanghai")).toInstant())
            .toMillis();
    String url =
        "jdbc:h2:file:"
            + home.resolve("database/sms")
            + ";IFEXISTS=TRUE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
    try (Connection connection = DriverManager.getConnection(url, "sms", "");
        PreparedStatement update =
            connection.prepareStatement(
                "update platform_setting set content = ? where name = ?"
                    + " and cast(content as bigint) < ?")) {
      update.setString(1, String.valueOf(offset));
      update.setString(2, OFFSET);
      update.setLong(3, offset);
      if (update.executeUpdate() != 1) {
        throw new IllegalStateException("The clock shows a later time already than " + then);
      }
      // The database says of itself that it stays open: the platform could not open it then.
      try (Statement shutdown = connection.createStatement()) {
        shutdown.execute("shutdown");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The clock cannot be put forward", e);
    }
  }
}
