package cn.tax12366.sms.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R8.1")
class SendingWindowTest {

  @ParameterizedTest(name = "at {0} open: {1}")
  @CsvSource({
    "2026-12-10T07:59:59.999, false",
    "2026-12-10T08:00:00, true",
    "2026-12-10T17:59:59.999, true",
    "2026-12-10T18:00:00, false",
    "2026-12-10T00:00:00, false",
    "2026-12-12T12:00:00, true"
  })
  void isOpenFromEightUpToButNotAtSix(String local, boolean open) {
    assertThat(SendingWindow.REGULATION.isOpen(shanghai(local))).isEqualTo(open);
  }

  @ParameterizedTest(name = "at {0} it opens next at {1}")
  @CsvSource({
    "2026-12-10T07:59:59, 2026-12-10T08:00:00",
    "2026-12-10T08:00:00, 2026-12-10T08:00:00",
    "2026-12-10T13:37:00, 2026-12-10T13:37:00",
    "2026-12-10T18:00:00, 2026-12-11T08:00:00",
    "2026-12-31T23:59:59, 2027-01-01T08:00:00"
  })
  void opensNextAtEightOrIsOpenAlready(String local, String next) {
    assertThat(SendingWindow.REGULATION.nextOpening(shanghai(local))).isEqualTo(shanghai(next));
  }

  @Test
  void refusesToCloseBeforeItOpens() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SendingWindow(LocalTime.of(18, 0), LocalTime.of(8, 0)));
  }

  private static Instant shanghai(String local) {
    return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
  }
}
