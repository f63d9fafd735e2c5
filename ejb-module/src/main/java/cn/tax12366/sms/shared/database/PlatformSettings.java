package cn.tax12366.sms.shared.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the whole platform is told at its start: its home, its profile, and in the demo the time at
 * which it begins.
 */
@ApplicationScoped
public class PlatformSettings {

  /**
   * Where the demo's business clock begins if {@code sms.clock.start} says nothing: a Thursday,
   * 09:00, three working days before the filing deadline of Tuesday, 15 December 2026, which the
   * demo province has its filings for.
   */
  static final String DEMO_CLOCK_START = "2026-12-10T09:00";

  private static final String CLOCK_OFFSET = "clock.offset.millis";

  @Inject
  @ConfigProperty(name = "sms.home", defaultValue = "sms-home")
  private String home;

  @Inject
  @ConfigProperty(name = "sms.profile", defaultValue = "production")
  private String profile;

  @Inject
  @ConfigProperty(name = "sms.clock.start")
  private Optional<String> clockStart;

  private volatile long clockOffsetMillis;

  protected PlatformSettings() {}

  PlatformSettings(String home, String profile, Optional<String> clockStart) {
    this.home = home;
    this.profile = profile;
    this.clockStart = clockStart;
  }

  /** The folder of all data: database, journal, logs, uploads. */
  public Path home() {
    return Path.of(home).toAbsolutePath().normalize();
  }

  /**
   * True in the demo profile: fictitious province, shifted clock, fictitious phone numbers allowed.
   */
  public boolean demo() {
    return "demo".equals(profile);
  }

  /** Business time minus true time, in milliseconds; 0 outside the demo. */
  public long clockOffsetMillis() {
    return clockOffsetMillis;
  }

  /**
   * Fixes the offset of the business clock: the stored one if the data has one, else the one that
   * {@code sms.clock.start} asks for, which is stored. Production has none, whatever is configured.
   */
  void fixClockOffset(DataSource dataSource, Clock systemClock) {
    if (!demo()) {
      return;
    }
    try (Connection connection = dataSource.getConnection()) {
      Optional<String> stored = read(connection);
      if (stored.isEmpty()) {
        store(connection, String.valueOf(offsetAskedFor(systemClock)));
        stored = read(connection);
      }
      clockOffsetMillis = Long.parseLong(stored.orElseThrow());
    } catch (SQLException e) {
      throw new IllegalStateException(
          "The offset of the business clock can be neither read nor stored", e);
    }
  }

  private long offsetAskedFor(Clock systemClock) {
    String asked = clockStart.orElse(DEMO_CLOCK_START);
    try {
      Instant start = LocalDateTime.parse(asked).atZone(systemClock.getZone()).toInstant();
      return start.toEpochMilli() - systemClock.millis();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "sms.clock.start must be a local date and time such as 2026-12-10T09:00, not " + asked,
          e);
    }
  }

  private static Optional<String> read(Connection connection) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select content from platform_setting where name = ?")) {
      select.setString(1, CLOCK_OFFSET);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  private static void store(Connection connection, String content) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into platform_setting (name, content) values (?, ?) on conflict do nothing")) {
      insert.setString(1, CLOCK_OFFSET);
      insert.setString(2, content);
      insert.executeUpdate();
    }
  }
}
