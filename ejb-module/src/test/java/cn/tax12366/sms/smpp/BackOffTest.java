package cn.tax12366.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackOffTest {

  @Test
  void doublesUpToAMinuteAFifthMoreOrLessAndBeginsAnew() {
    BackOff backOff = new BackOff(new Random(12366));
    List<Long> pauses = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      pauses.add(backOff.next().toMillis());
    }
    long[] expected = {1, 2, 4, 8, 16, 32, 60, 60, 60};
    for (int i = 0; i < expected.length; i++) {
      assertThat(pauses.get(i)).isBetween(expected[i] * 800, expected[i] * 1200);
    }
    backOff.reset();
    assertThat(backOff.next()).isLessThan(Duration.ofMillis(1201));
  }
}
