package cn.tax12366.sms.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanTest {

  @Test
  void whatIsNotAskedForIsTheFullComparison() {
    assertThat(plan(Map.of()))
        .isEqualTo(
            new Plan(
                100_000,
                3,
                Set.of(Plan.Kind.values()),
                Set.of(Plan.Database.values()),
                List.of(0, 10),
                200));
  }

  @Test
  void aPartIsComparedAlone() {
    Plan plan = plan(Map.of("peers", "jsmpp, kannel", "latencies", "10", "messages", "2000"));
    assertThat(plan.peers()).containsExactly(Plan.Kind.JSMPP, Plan.Kind.KANNEL);
    assertThat(plan.latencies()).containsExactly(10);
    assertThat(plan.messages()).isEqualTo(2000);
    assertThat(plan.wantsPostgres()).isFalse();
    assertThat(plan(Map.of("peers", "platform", "databases", "h2")).wantsPostgres()).isFalse();
    assertThat(plan(Map.of("peers", "platform")).wantsPostgres()).isTrue();
    assertThat(plan(Map.of("peers", "camel", "databases", "h2")).wantsPostgres()).isTrue();
  }

  @Test
  void whatCannotBeComparedIsRefusedByItsName() {
    assertThatThrownBy(() -> plan(Map.of("peers", "kamel")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("peers must be of [platform, jsmpp, camel, kannel], not kamel");
    assertThatThrownBy(() -> plan(Map.of("messages", "400001")))
        .hasMessage("messages must be from 1 to 400000, not 400001");
    assertThatThrownBy(() -> plan(Map.of("latencies", "0,ten")))
        .hasMessage("latencies must be whole numbers, not ten");
    assertThatThrownBy(() -> plan(Map.of("window", "0")))
        .hasMessage("window must be from 1 to 1000, not 0");
  }

  private static Plan plan(Map<String, String> settings) {
    return Plan.of(settings::get);
  }
}
