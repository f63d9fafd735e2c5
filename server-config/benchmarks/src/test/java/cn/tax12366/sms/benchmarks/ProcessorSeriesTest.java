package cn.tax12366.sms.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.benchmarks.client.Texts;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProcessorSeriesTest {

  private static final Instant BEGIN = Instant.parse("2026-12-01T00:00:00Z");

  @Test
  void workBetweenTwoLooksIsShared() {
    ProcessorSeries series = new ProcessorSeries();
    series.add(BEGIN, Duration.ofSeconds(5));
    series.add(BEGIN.plusMillis(200), Duration.ofMillis(5_300));
    series.add(BEGIN.plusMillis(400), Duration.ofMillis(5_400));
    assertThat(series.between(BEGIN.plusMillis(100), BEGIN.plusMillis(300)))
        .isEqualTo(Duration.ofMillis(200));
    assertThat(series.between(BEGIN, BEGIN.plusMillis(200))).isEqualTo(Duration.ofMillis(300));
  }

  @Test
  void whatWasNotLookedAtIsNotCounted() {
    ProcessorSeries series = new ProcessorSeries();
    assertThat(series.between(BEGIN, BEGIN.plusSeconds(1))).isZero();
    series.add(BEGIN, Duration.ofSeconds(5));
    series.add(BEGIN.plusMillis(200), Duration.ofSeconds(6));
    assertThat(series.between(BEGIN.minusSeconds(1), BEGIN.plusSeconds(9)))
        .isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void ticksOfAProcessAreReadBehindWhateverItsNameIs() {
    String stat =
        "17 (a (b) 9 c) S 1 17 17 0 -1 4194560 1 2 3 4 100 20 3 7 20 0 31 0 55 99 1 0 0 0 0";
    assertThat(ProcessorMeter.ticks(stat)).isEqualTo(130);
  }

  @Test
  void theTextIsOneFullMessage() {
    assertThat(Texts.text(5)).hasSize(60);
    assertThat(Texts.text(399_999)).hasSize(60);
  }
}
