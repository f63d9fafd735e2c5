package cn.tax12366.sms.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class PlatformSettingsTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Clock FIRST_START = Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZONE);
  private static final Clock SECOND_START =
      Clock.fixed(Instant.parse("2026-11-24T03:30:00Z"), ZONE);

  private final DataSource dataSource = TestDatabase.H2.migrated();

  @Test
  void refusesAStartThatIsNoTime() {
    assertThatThrownBy(() -> started("demo", "tomorrow", FIRST_START))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sms.clock.start")
        .hasMessageContaining("tomorrow");
  }

  @Test
  void beginsTheDemoThreeWorkingDaysBeforeTheDeadlineIfNothingElseIsSaid() {
    assertThat(businessTime(started("demo", null, FIRST_START), FIRST_START))
        .isEqualTo(LocalDateTime.parse("2026-12-10T09:00"));
  }

  @Test
  void goesOnWhereItsOwnTimeStandsWhateverTheSecondStartAsksFor() {
    started("demo", "2026-12-10T07:58", FIRST_START);

    assertThat(businessTime(started("demo", "2026-12-01T00:00", SECOND_START), SECOND_START))
        .isEqualTo(LocalDateTime.parse("2026-12-10T10:28"));
  }

  @Test
  void shiftsNothingInProduction() {
    assertThat(started("production", "2026-12-10T09:00", FIRST_START).clockOffsetMillis()).isZero();
  }

  private PlatformSettings started(String profile, String clockStart, Clock now) {
    PlatformSettings settings =
        new PlatformSettings("sms-home", profile, Optional.ofNullable(clockStart));
    settings.fixClockOffset(dataSource, now);
    return settings;
  }

  private static LocalDateTime businessTime(PlatformSettings settings, Clock now) {
    return LocalDateTime.ofInstant(now.instant().plusMillis(settings.clockOffsetMillis()), ZONE);
  }
}
