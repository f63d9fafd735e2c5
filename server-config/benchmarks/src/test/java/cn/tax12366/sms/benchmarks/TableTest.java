package cn.tax12366.sms.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

  private static final Instant BEGIN = Instant.parse("2026-12-01T00:00:00Z");

  @Test
  void theMedianIsNotMovedByOneDisturbedRound() {
    assertThat(Medians.of(List.of(90.0, 1.0, 100.0))).isEqualTo(90);
    assertThat(Medians.of(List.of(90.0, 100.0))).isEqualTo(95);
    assertThatThrownBy(() -> Medians.of(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ratiosAreOfMediansAtTheSameLatency() {
    String table =
        new Table(
                List.of(
                    round(JsmppPeer.NAME, 10, 10),
                    round(CamelPeer.NAME, 10, 40),
                    round("platform on H2", 10, 400),
                    round("platform on H2", 10, 20),
                    round("platform on H2", 10, 20),
                    round(JsmppPeer.NAME, 0, 1)))
            .markdown();
    assertThat(table.lines().toList())
        .containsSubsequence(
            "| 0 ms | jSMPP, nothing stored | 1,000 | 1.00 | – | 7,000 | 300 | 20 | 0 | 320 | 1.5 |",
            "| 10 ms | jSMPP, nothing stored | 100 | 1.00 | 4.00 | 7,000 | 300 | 20 | 0 | 320 | 1.5 |",
            "| 10 ms | platform on H2 | 50 | 0.50 | 2.00 | 7,000 | 300 | 20 | 0 | 320 | 1.5 |");
  }

  private static Measurement round(String peer, int latency, int seconds) {
    return new Measurement(
        peer,
        latency,
        new Course(BEGIN, BEGIN.plusSeconds(seconds), 1000),
        7000,
        Map.of(ProcessorMeter.Group.CLIENT, 300.0, ProcessorMeter.Group.DATABASE, 20.0),
        1.5);
  }
}
