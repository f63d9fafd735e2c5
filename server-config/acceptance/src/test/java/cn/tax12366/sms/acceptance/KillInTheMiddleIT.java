package cn.tax12366.sms.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tax12366.sms.acceptance.kit.CarrierProcess;
import cn.tax12366.sms.acceptance.kit.Figures;
import cn.tax12366.sms.acceptance.kit.Metrics;
import cn.tax12366.sms.acceptance.kit.PlatformProcess;
import cn.tax12366.sms.acceptance.kit.Reminders;
import cn.tax12366.sms.acceptance.kit.StoppedData;
import cn.tax12366.sms.acceptance.kit.TestFolder;
import cn.tax12366.smsc.Ledger;
import cn.tax12366.smsc.Ledger.DestAndText;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * kill -9 in the middle of sending: whoever is killed, the reminder goes on by itself once it is
 * back, nobody is left out, and at most what was on the wire goes out twice. Counted from the
 * carrier's ledger; printed for the record.
 */
@Execution(ExecutionMode.CONCURRENT)
class KillInTheMiddleIT {

  /**
   * Messages on the wire at a time. With this and the latency the whole takes about ten seconds.
   */
  private static final int WINDOW = 50;

  private static final String LATENCY = "--latency-ms=400";

  /** So many messages are out when the kill comes: a good part, and not the most. */
  private static final int THE_MIDDLE = 300;

  /** How long the platform waits for a receipt before it sends again what is in doubt. */
  private static final int GRACE_SECONDS = 10;

  /** Longer than grace, lease of a dead sender and the pause between two sweeps together. */
  private static final Duration ALL_DOUBT_IS_OVER = Duration.ofSeconds(35);

  /**
   * The carrier keeps its receipts back, so that nothing tells the platform what has become of the
   * messages that were on the wire: the worst case.
   */
  @Test
  void thePlatformGoesOnByItselfAndRepeatsAtMostWhatWasOnTheWire() {
    Path folder = TestFolder.fresh("kill-platform");
    try (CarrierProcess carrier = CarrierProcess.start(folder, LATENCY);
        PlatformProcess platform = platform(folder, carrier)) {
      carrier.faults("{\"hold-receipts\":true}");
      platform.start();
      awaitTheMiddle(carrier);

      platform.kill();

      StoppedData atTheKill = platform.data();
      int shownAtTheKill = carrier.shown();
      Map<DestAndText, Integer> expected = Reminders.ofZhengzhou(atTheKill, platform.accounts());
      assertThat(shownAtTheKill).as("the middle").isLessThan(expected.size() - 2 * WINDOW);

      platform.start();
      Instant ready = Instant.now();
      await("sending goes on")
          .atMost(Duration.ofMinutes(2))
          .until(() -> carrier.shown() > shownAtTheKill);
      Figures.print(
          "platform killed at %,d of %,d; sending again %.1f s after ready",
          shownAtTheKill,
          expected.size(),
          Duration.between(ready, Instant.now()).toMillis() / 1000.0);
      int notAccepted = expected.size() - accepted(atTheKill);
      await("everything not known to be with the carrier is sent")
          .atMost(Duration.ofMinutes(3))
          .until(() -> platform.metrics().get("sms_messages_accepted") == notAccepted);
      carrier.faults("{\"hold-receipts\":false}");
      awaitEveryEnd(platform, expected.size());
      platform.terminate();

      assertNobodyIsLeftOut(carrier, expected);
      assertThat(repeated(carrier)).isLessThanOrEqualTo(WINDOW);
      assertEveryMessageHasItsEnd(platform.data());
      assertThat(platform.data().clockOffsetMillis())
          .as("business time goes on where true time does, and never back")
          .isEqualTo(atTheKill.clockOffsetMillis());
    }
  }

  @Test
  void theCarrierIsBoundAgainAndGetsAtMostWhatWasOnTheWireTwice() {
    Path folder = TestFolder.fresh("kill-carrier");
    try (CarrierProcess carrier = CarrierProcess.start(folder, LATENCY);
        PlatformProcess platform = platform(folder, carrier).start()) {
      awaitTheMiddle(carrier);

      carrier.kill();

      int shownAtTheKill = carrier.shown();
      await("the platform knows that its link is down")
          .atMost(Duration.ofMinutes(1))
          .until(() -> platform.metrics().get("sms_links_up") == 0);
      assertThat(platform.health().ready()).as("a carrier down is no platform down").isTrue();
      carrier.start();
      Instant back = Instant.now();
      await("sending goes on")
          .atMost(Duration.ofMinutes(2))
          .until(() -> carrier.shown() > shownAtTheKill);
      Figures.print(
          "carrier killed at %,d; sending again %.1f s after it was back",
          shownAtTheKill, Duration.between(back, Instant.now()).toMillis() / 1000.0);
      awaitQuiet(carrier, platform);
      platform.terminate();

      Map<DestAndText, Integer> expected =
          Reminders.ofZhengzhou(
              platform.data(), platform.accounts(), carrier.ledger().countByDestAndText());
      assertThat(shownAtTheKill).as("the middle").isLessThan(expected.size() - 2 * WINDOW);
      assertNobodyIsLeftOut(carrier, expected);
      assertThat(repeated(carrier)).isLessThanOrEqualTo(WINDOW);
      assertEveryMessageHasItsEnd(platform.data());
    }
  }

  private static PlatformProcess platform(Path folder, CarrierProcess carrier) {
    return PlatformProcess.in(folder)
        .over(carrier, WINDOW)
        .with("sms.outbound.doubt-grace", String.valueOf(GRACE_SECONDS));
  }

  private static void awaitTheMiddle(CarrierProcess carrier) {
    await("the middle of sending")
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> carrier.ledger().submits().size() >= THE_MIDDLE);
  }

  private static void awaitEveryEnd(PlatformProcess platform, int messages) {
    await("every message has its receipt")
        .atMost(Duration.ofMinutes(3))
        .until(() -> ended(platform.metrics()) == messages);
  }

  private static int ended(Metrics metrics) {
    return metrics.get("sms_messages_delivered") + metrics.get("sms_messages_failed");
  }

  /** What is in doubt is decided, and everything that went out has its end. */
  private static void awaitQuiet(CarrierProcess carrier, PlatformProcess platform) {
    await("nothing more goes out, and everything has its receipt")
        .atMost(Duration.ofMinutes(4))
        .during(ALL_DOUBT_IS_OVER)
        .pollInterval(Duration.ofSeconds(1))
        .until(
            () -> {
              Ledger ledger = carrier.ledger();
              return ledger.submits().size() == carrier.receiptsTaken()
                  && ended(platform.metrics()) == ledger.countByDestAndText().size();
            });
  }

  private static int accepted(StoppedData data) {
    return Integer.parseInt(
        data.one("select count(*) from outbound_message where status = 'ACCEPTED'"));
  }

  private static void assertNobodyIsLeftOut(
      CarrierProcess carrier, Map<DestAndText, Integer> expected) {
    assertThat(carrier.ledger().countByDestAndText().keySet()).isEqualTo(expected.keySet());
  }

  private static int repeated(CarrierProcess carrier) {
    int repeated =
        carrier.ledger().duplicates().values().stream().mapToInt(Integer::intValue).sum();
    Figures.print("lost 0, twice %d with a window of %d", repeated, WINDOW);
    return repeated;
  }

  private static void assertEveryMessageHasItsEnd(StoppedData data) {
    assertThat(data.rows("select status, count(*) from outbound_message group by status"))
        .extracting(row -> row.get(0))
        .isSubsetOf("DELIVERED", "UNDELIVERED", "EXPIRED", "REJECTED");
    // SENT: nothing more of it goes out; it is done once no receipt can come any more.
    assertThat(data.one("select count(*) from dispatch_chunk where status not in ('SENT', 'DONE')"))
        .isEqualTo("0");
  }
}
