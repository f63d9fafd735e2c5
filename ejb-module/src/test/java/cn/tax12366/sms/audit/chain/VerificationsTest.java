package cn.tax12366.sms.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.audit.chain.Finding.Kind;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run goes on, has ended with what it found, or has broken off: never two of these at once. */
@Tag("S18")
class VerificationsTest {

  private static final Instant NOON = SmallChain.NOON;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aRunThatHasBeenSilentForAMinuteHasBrokenOff(TestDatabase database) {
    Verifications runs = new Verifications(database.migrated());
    long id = runs.begin("14100000010", NOON);

    assertThat(runs.last(NOON.plusSeconds(59)))
        .hasValueSatisfying(
            last -> {
              assertThat(last.isRunning()).isTrue();
              assertThat(last.isBrokenOff()).isFalse();
              assertThat(last.isSound()).isFalse();
            });
    runs.progress(id, 5000, NOON.plusSeconds(59));
    assertThat(runs.last(NOON.plusSeconds(61)))
        .hasValueSatisfying(last -> assertThat(last.isRunning()).isTrue());
    assertThat(runs.last(NOON.plusSeconds(119)))
        .hasValueSatisfying(
            last -> {
              assertThat(last.isRunning()).isFalse();
              assertThat(last.isBrokenOff()).isTrue();
              assertThat(last.isSound()).isFalse();
            });
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aRunThatHasEndedNeitherGoesOnNorHasBrokenOff(TestDatabase database) {
    Verifications runs = new Verifications(database.migrated());
    Finding deleted = new Finding(Kind.DELETED, 3L, 7L, NOON, null);
    runs.end(runs.begin("14100000010", NOON), found(List.of(deleted)));

    assertThat(runs.last(NOON.plusSeconds(2)))
        .hasValueSatisfying(
            last -> {
              assertThat(last.isRunning()).isFalse();
              assertThat(last.isBrokenOff()).isFalse();
              assertThat(last.isSound()).isFalse();
              assertThat(last.getFindings()).containsExactly(deleted);
            });

    runs.end(runs.begin("14100000010", NOON), found(List.of()));

    assertThat(runs.last(NOON.plusSeconds(2)))
        .hasValueSatisfying(last -> assertThat(last.isSound()).isTrue());
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aRunThatFailedHasBrokenOffAndSaysNothingOfTheChain(TestDatabase database) {
    Verifications runs = new Verifications(database.migrated());
    runs.fail(runs.begin("14100000010", NOON), "IllegalStateException", NOON.plusSeconds(1));

    assertThat(runs.last(NOON.plusSeconds(2)))
        .hasValueSatisfying(
            last -> {
              assertThat(last.isRunning()).isFalse();
              assertThat(last.isBrokenOff()).isTrue();
              assertThat(last.isSound()).isFalse();
            });
  }

  private static Findings found(List<Finding> findings) {
    return new Findings(
        40, 1, 40, CanonicalRow.NOTHING, NOON, NOON.plusSeconds(1), findings, findings.size());
  }
}
