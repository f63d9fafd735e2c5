package cn.tax12366.sms.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tax12366.sms.acceptance.kit.CarrierProcess;
import cn.tax12366.sms.acceptance.kit.Figures;
import cn.tax12366.sms.acceptance.kit.LargeReminder;
import cn.tax12366.sms.acceptance.kit.Metrics;
import cn.tax12366.sms.acceptance.kit.PlatformProcess;
import cn.tax12366.sms.acceptance.kit.Postgres;
import cn.tax12366.sms.acceptance.kit.Reminders;
import cn.tax12366.sms.acceptance.kit.StoppedData;
import cn.tax12366.sms.acceptance.kit.TestFolder;
import cn.tax12366.smsc.Ledger.DestAndText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * More than twenty thousand messages and a kill -9 of the platform at ten thousand: after the next
 * start it goes on by itself, nobody is left out, and at most what was on the wire goes out twice.
 * The carrier keeps its receipts back until everything is out, so that nothing tells the platform
 * what has become of the messages that were on the wire: the worst case. Counted from the carrier's
 * ledger against the lists alone.
 */
@Isolated
class TwentyThousandKilledProof {

  private static final int WINDOW = 50;
  private static final String LATENCY = "--latency-ms=50";

  /** So many messages are out when the kill comes. */
  private static final int THE_MIDDLE = LargeReminder.MORE / 2;

  @Test
  void onH2() {
    Path folder = TestFolder.fresh("twenty-thousand-h2");
    prove("H2", folder, PlatformProcess.in(folder));
  }

  @Test
  void onPostgres() {
    Path folder = TestFolder.fresh("twenty-thousand-postgresql");
    try (Postgres server = Postgres.start(folder).with("sms")) {
      prove("PostgreSQL", folder, PlatformProcess.in(folder).on(server, "sms"));
    }
  }

  private static void prove(String database, Path folder, PlatformProcess onDatabase) {
    try (CarrierProcess carrier = CarrierProcess.start(folder, LATENCY);
        PlatformProcess platform =
            onDatabase.over(carrier, WINDOW).with("sms.outbound.doubt-grace", "10")) {
      LargeReminder.prepare(platform);
      carrier.faults("{\"hold-receipts\":true}");
      platform.start();
      await("the middle of sending")
          .atMost(Duration.ofMinutes(5))
          .pollInterval(Duration.ofMillis(500))
          .until(() -> carrier.ledger().submits().size() >= THE_MIDDLE);

      platform.kill();

      int shownAtTheKill = carrier.shown();
      StoppedData atTheKill = platform.data();
      Map<DestAndText, Integer> expected = Reminders.ofZhengzhou(atTheKill, platform.accounts());
      assertThat(expected).hasSizeGreaterThan(LargeReminder.MORE);
      assertThat(shownAtTheKill).as("the middle").isLessThan(expected.size() - 2 * WINDOW);
      int open = expected.size() - accepted(atTheKill);

      platform.start();
      await("everything not known to be with the carrier is sent")
          .atMost(Duration.ofMinutes(5))
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> platform.metrics().get("sms_messages_accepted") >= open);
      carrier.faults("{\"hold-receipts\":false}");
      await("every message has its receipt")
          .atMost(Duration.ofMinutes(5))
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> ended(platform.metrics()) == expected.size());
      platform.terminate();

      Map<DestAndText, Integer> shown = carrier.ledger().countByDestAndText();
      Set<DestAndText> lost = new HashSet<>(expected.keySet());
      lost.removeAll(shown.keySet());
      int twice = carrier.ledger().duplicates().values().stream().mapToInt(Integer::intValue).sum();
      Figures.print(
          "%s: %,d messages, killed at %,d: lost %d, twice %d, window %d",
          database, expected.size(), shownAtTheKill, lost.size(), twice, WINDOW);
      assertThat(lost).isEmpty();
      assertThat(shown.keySet()).as("nobody else").isEqualTo(expected.keySet());
      assertThat(twice).isLessThanOrEqualTo(WINDOW);
    }
  }

  private static int accepted(StoppedData data) {
    return Integer.parseInt(
        data.one("select count(*) from outbound_message where status = 'ACCEPTED'"));
  }

  private static int ended(Metrics metrics) {
    return metrics.get("sms_messages_delivered") + metrics.get("sms_messages_failed");
  }
}
