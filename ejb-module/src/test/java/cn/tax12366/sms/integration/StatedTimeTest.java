package cn.tax12366.sms.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatedTimeTest {

  private static final Instant NOW = Instant.parse("2026-12-10T01:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-12-10",
        "2026-12-10T06:00:00",
        "10.12.2026 06:00",
        "yesterday",
        "",
        "1970-01-01T00:00:00Z"
      })
  @Tag("R4.2")
  void refusesWhatIsNoTimeWithItsOffset(String written) {
    assertThatThrownBy(() -> StatedTime.notAfter(NOW, written)).isInstanceOf(AsOfMalformed.class);
  }

  @Test
  @Tag("R4.2")
  void refusesATimeThatIsStillToCome() {
    assertThatThrownBy(() -> StatedTime.notAfter(NOW, "2026-12-10T01:01:01Z"))
        .isInstanceOf(AsOfInFuture.class);
  }

  @Test
  @Tag("R4.2")
  void aClockThatIsSecondsAheadSaysNow() {
    assertThat(StatedTime.notAfter(NOW, "2026-12-10T01:00:30Z")).isEqualTo(NOW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-12-10T06:00:00+08:00", "2026-12-10T06:00:00 08:00"})
  @Tag("R4.2")
  void readsTheOffsetEvenWhereAnAddressHasLostItsPlus(String written) {
    assertThat(StatedTime.notAfter(NOW, written)).isEqualTo("2026-12-09T22:00:00Z");
  }
}
