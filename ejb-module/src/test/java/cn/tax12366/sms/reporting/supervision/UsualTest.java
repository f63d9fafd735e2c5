package cn.tax12366.sms.reporting.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R5.2")
class UsualTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 12, 10);

  @Test
  void nothingIsUsualAfterFourDays() {
    Usual usual = Usual.of(days(1, 1, 1, 1));

    assertThat(usual.median()).isNull();
    assertThat(usual.isFarBelow(1_000_000)).isFalse();
  }

  @Test
  void isTheMedianSoThatOneDeadlineDoesNotRaiseIt() {
    assertThat(Usual.of(days(100, 110, 90, 9_000, 105)).median()).isEqualTo(105);
    assertThat(Usual.of(days(100, 110, 90, 9_000, 105, 108)).median()).isEqualTo(107);
  }

  @Test
  void looksAtTheLastTwentyDaysWithSending() {
    long[] messages = new long[40];
    for (int i = 0; i < 40; i++) {
      messages[i] = i < 20 ? 7 : 5_000;
    }

    assertThat(Usual.of(days(messages)).median()).isEqualTo(7);
  }

  @Test
  void takesThreeTimesAsManyAndTwoHundredMore() {
    assertThat(Usual.of(days(100, 100, 100, 100, 100)).isFarBelow(299)).isFalse();
    assertThat(Usual.of(days(100, 100, 100, 100, 100)).isFarBelow(300)).isTrue();
    assertThat(Usual.of(days(10, 10, 10, 10, 10)).isFarBelow(209)).isFalse();
    assertThat(Usual.of(days(10, 10, 10, 10, 10)).isFarBelow(210)).isTrue();
  }

  /** The last first, every other day. */
  private static NavigableMap<LocalDate, Long> days(long... messages) {
    NavigableMap<LocalDate, Long> days = new TreeMap<>();
    for (int i = 0; i < messages.length; i++) {
      days.put(TODAY.minusDays(1 + 2L * i), messages[i]);
    }
    return days;
  }
}
