package cn.tax12366.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SendingPaceTest {

  private long now = TimeUnit.SECONDS.toNanos(-5);
  private final SendingPace pace = new SendingPace(() -> now);

  @Test
  void tellsTheRateOfTheLastTenSeconds() {
    for (int i = 0; i < 20; i++) {
      pace.add(7);
      seconds(1);
    }

    assertThat(pace.perSecond()).isEqualTo(7.0);
    seconds(5);
    assertThat(pace.perSecond()).isEqualTo(3.5);
    seconds(10);
    assertThat(pace.perSecond()).isZero();
  }

  @Test
  void tellsTheLastHourMinuteByMinuteWithThePresentOneLast() {
    pace.add(3);
    seconds(60);
    pace.add(4);

    assertThat(pace.lastHour()).hasSize(60).endsWith(3, 4);
    seconds(58 * 60);
    assertThat(pace.lastHour()).startsWith(3, 4).endsWith(0);
  }

  @Test
  void forgetsWhatIsOlderThanAnHourHoweverLongNobodyLooked() {
    pace.add(3);
    seconds(3 * 3600 + 17);
    pace.add(1);

    assertThat(pace.lastHour().stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
  }

  private void seconds(int count) {
    now += TimeUnit.SECONDS.toNanos(count);
  }
}
