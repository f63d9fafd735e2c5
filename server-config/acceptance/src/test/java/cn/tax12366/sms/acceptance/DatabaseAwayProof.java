package cn.tax12366.sms.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tax12366.sms.acceptance.kit.CarrierProcess;
import cn.tax12366.sms.acceptance.kit.Figures;
import cn.tax12366.sms.acceptance.kit.Health;
import cn.tax12366.sms.acceptance.kit.Metrics;
import cn.tax12366.sms.acceptance.kit.PlatformProcess;
import cn.tax12366.sms.acceptance.kit.Postgres;
import cn.tax12366.sms.acceptance.kit.Reminders;
import cn.tax12366.sms.acceptance.kit.TestFolder;
import cn.tax12366.smsc.Ledger.DestAndText;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The database is away for twenty seconds in the middle of sending, while platform and carrier go
 * on: readiness says so and takes it back, sending goes on by itself, nobody is left out, and
 * nobody is sent anything twice, because the platform still knows what the carrier has answered.
 */
@Isolated
class DatabaseAwayProof {

  private static final int WINDOW = 50;

  /** With the window it makes a minute out of the demo's own reminder. */
  private static final String LATENCY = "--latency-ms=1000";

  private static final int THE_MIDDLE = 300;
  private static final Duration AWAY = Duration.ofSeconds(20);

  @Test
  void killedAndStartedAgain() {
    prove("killed", Postgres::kill, Postgres::start);
  }

  @Test
  void frozenAndThawed() {
    prove("frozen", Postgres::freeze, Postgres::thaw);
  }

  private static void prove(String how, Consumer<Postgres> takeAway, Consumer<Postgres> giveBack) {
    Path folder = TestFolder.fresh("database-" + how);
    try (Postgres server = Postgres.start(folder).with("sms");
        CarrierProcess carrier = CarrierProcess.start(folder, LATENCY);
        PlatformProcess platform =
            PlatformProcess.in(folder).on(server, "sms").over(carrier, WINDOW).start()) {
      await("the middle of sending")
          .atMost(Duration.ofMinutes(3))
          .pollInterval(Duration.ofMillis(200))
          .until(() -> carrier.ledger().submits().size() >= THE_MIDDLE);

      takeAway.accept(server);
      Set<Health> answers = answersDuring(platform, AWAY);
      int shownMeanwhile = carrier.shown();
      giveBack.accept(server);

      Instant back = Instant.now();
      assertThat(answers)
          .as("readiness while the database is away")
          .anySatisfy(
              health -> {
                assertThat(health.saysYes()).isFalse();
                assertThat(health.checks()).containsEntry("database", "DOWN");
              });
      await("the platform is ready again")
          .atMost(Duration.ofMinutes(1))
          .until(() -> platform.health().ready());
      double ready = secondsSince(back);
      await("sending goes on")
          .atMost(Duration.ofMinutes(2))
          .pollInterval(Duration.ofMillis(200))
          .until(() -> carrier.shown() > shownMeanwhile);
      Figures.print(
          "database %s for %d s at %d: ready again %.1f s, sending again at most %.1f s after it was back",
          how, AWAY.toSeconds(), shownMeanwhile, ready, secondsSince(back));
      awaitEveryEnd(platform, carrier);
      platform.terminate();

      Map<DestAndText, Integer> expected =
          Reminders.ofZhengzhou(
              platform.data(), platform.accounts(), carrier.ledger().countByDestAndText());
      Figures.print(
          "database %s: %,d messages, each of them once: %s",
          how, expected.size(), carrier.ledger().countByDestAndText().equals(expected));
      assertThat(shownMeanwhile).as("the middle").isLessThan(expected.size() - 2 * WINDOW);
      assertThat(carrier.ledger().countByDestAndText()).isEqualTo(expected);
    }
  }

  private static Set<Health> answersDuring(PlatformProcess platform, Duration time) {
    Set<Health> answers = new LinkedHashSet<>();
    Instant end = Instant.now().plus(time);
    await("the database has been away long enough")
        .atMost(time.plusMinutes(1))
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              answers.add(platform.health());
              return Instant.now().isAfter(end);
            });
    return answers;
  }

  /** Everything handed over has been sent and reported, and nothing waits in a chunk. */
  private static void awaitEveryEnd(PlatformProcess platform, CarrierProcess carrier) {
    await("nothing waits, and everything has its receipt")
        .atMost(Duration.ofMinutes(5))
        .during(Duration.ofSeconds(15))
        .pollInterval(Duration.ofSeconds(1))
        .until(
            () -> {
              Metrics metrics = platform.metrics();
              return metrics.get("sms_queue_chunks") == 0
                  && metrics.get("sms_messages_delivered") + metrics.get("sms_messages_failed")
                      >= carrier.shown();
            });
  }

  private static double secondsSince(Instant begin) {
    return Duration.between(begin, Instant.now()).toMillis() / 1000.0;
  }
}
