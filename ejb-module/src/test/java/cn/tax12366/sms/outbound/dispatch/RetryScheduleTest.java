package cn.tax12366.sms.outbound.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

  @Test
  void waitsLongerEachTimeAndGivesUpAfterTheFifth() {
    assertThat(RetrySchedule.pauseAfter(5)).isEmpty();
    assertThat(RetrySchedule.pauseAfter(1)).contains(Duration.ofSeconds(30));
    for (int attempts = 1; attempts < 4; attempts++) {
      assertThat(RetrySchedule.pauseAfter(attempts + 1).orElseThrow())
          .isGreaterThan(RetrySchedule.pauseAfter(attempts).orElseThrow());
    }
  }
}
