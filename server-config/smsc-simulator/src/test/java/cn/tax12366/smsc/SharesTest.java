package cn.tax12366.smsc;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.smsc.Treatment.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharesTest {

  private static final Treatment PLAIN = Treatment.receipts(Outcome.DELIVERED);

  private final Faults faults = new Faults(Map.of(Fault.SEED, 12366L));
  private final Shares shares = new Shares(faults);

  @Test
  void leavesASubmitAloneThatNoFaultHits() {
    assertThat(shares.apply(PLAIN, shares.next("15400000001"))).isEqualTo(PLAIN);
  }

  @Test
  void hitsAsManyAsTheShareSaysWhereverTheNumbersLie() {
    faults.set(Fault.ANSWERS_NEVER, 10);

    long hit =
        IntStream.range(0, 100_000)
            .mapToObj(i -> shares.apply(PLAIN, shares.next(String.format("154%08d", i))))
            .filter(treatment -> treatment.answer() == Answer.NEVER)
            .count();

    assertThat(hit).isBetween(850L, 1150L);
  }

  @Test
  void drawsTwoFaultsApart() {
    faults.set(Map.of(Fault.ANSWERS_NEVER, 500L, Fault.RECEIPTS_LOST, 500L));

    long both =
        IntStream.range(0, 10_000)
            .mapToObj(i -> shares.apply(PLAIN, shares.next(String.format("154%08d", i))))
            .filter(t -> t.answer() == Answer.NEVER && t.outcomes().isEmpty())
            .count();

    assertThat(both).isBetween(2_300L, 2_700L);
  }

  @Test
  void startsToCountTriesAnewWhenFaultsAreSet() {
    faults.set(Fault.JITTER_MS, 1_000_000);
    Duration first = lateness();
    Duration second = lateness();

    faults.set(Fault.RATE, 7);

    assertThat(lateness()).isEqualTo(first);
    assertThat(lateness()).isEqualTo(second).isNotEqualTo(first);
  }

  @Test
  void addsToWhatTheNumberAsksFor() {
    faults.set(Map.of(Fault.ANSWERS_LATE, 1000L, Fault.ANSWERS_LATE_MS, 500L));

    Treatment late = PLAIN.answeredLate(Duration.ofSeconds(2));

    assertThat(shares.apply(late, shares.next("15400000001")).late())
        .isEqualTo(Duration.ofMillis(2500));
  }

  private Duration lateness() {
    return shares.apply(PLAIN, shares.next("15400000001")).late();
  }
}
