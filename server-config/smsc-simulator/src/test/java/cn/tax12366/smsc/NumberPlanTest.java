package cn.tax12366.smsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberPlanTest {

  private final NumberPlan plan = new NumberPlan(12366, 960);

  @Test
  void deliversAboutNinetySixOfAHundred() {
    Map<String, Long> stats =
        IntStream.range(0, 100_000)
            .mapToObj(i -> plan.of(String.format("154%08d", i)).outcomes().get(0).stat())
            .collect(Collectors.groupingBy(stat -> stat, Collectors.counting()));

    assertThat(stats.get("DELIVRD")).isBetween(95_700L, 96_300L);
    assertThat(stats.get("UNDELIV")).isBetween(2_600L, 3_000L);
    assertThat(stats.get("EXPIRED")).isBetween(650L, 950L);
    assertThat(stats.get("REJECTD")).isBetween(300L, 500L);
  }

  @Test
  void treatsANumberTheSameInEveryForm() {
    String failing =
        IntStream.range(0, 1_000)
            .mapToObj(i -> String.format("194%08d", i))
            .filter(number -> plan.of(number).outcomes().get(0) != Outcome.DELIVERED)
            .findFirst()
            .orElseThrow();

    assertThat(plan.of("86" + failing)).isEqualTo(plan.of(failing));
    assertThat(plan.of("+86" + failing)).isEqualTo(plan.of(failing));
    assertThat(plan.of("0086" + failing)).isEqualTo(plan.of(failing));
  }

  @ParameterizedTest
  @CsvSource({
    "13800000000, OTHER",
    "12, OTHER",
    "15400000001, MOBILE",
    "8616400000001, UNICOM",
    "+8619400000001, TELECOM"
  })
  void knowsTheCarrierByThePrefix(String number, Carrier carrier) {
    assertThat(Carrier.of(number)).isEqualTo(carrier);
  }
}
