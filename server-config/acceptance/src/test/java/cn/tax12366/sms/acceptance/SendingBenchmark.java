package cn.tax12366.sms.acceptance;

import static org.awaitility.Awaitility.await;

import cn.tax12366.sms.acceptance.kit.CarrierProcess;
import cn.tax12366.sms.acceptance.kit.Figures;
import cn.tax12366.sms.acceptance.kit.LargeReminder;
import cn.tax12366.sms.acceptance.kit.MadeUpLists;
import cn.tax12366.sms.acceptance.kit.Metrics;
import cn.tax12366.sms.acceptance.kit.PlatformProcess;
import cn.tax12366.sms.acceptance.kit.Postgres;
import cn.tax12366.sms.acceptance.kit.StoppedData;
import cn.tax12366.sms.acceptance.kit.TestFolder;
import cn.tax12366.smsc.LedgerEntry.Submit;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How many messages a second go out over one link, from the release of a notice of 20,000 to the
 * last submit of all, on H2 and on PostgreSQL in one run.
 *
 * <p>Method: the runnable jar ({@code -Xmx1g}), the carrier (no latency, no rate, a receipt for
 * each message), PostgreSQL (committed is on the disk) and this program, each a process of its own
 * on one machine. The lists are brought in once for each database; every round sends from a copy of
 * them with a new start of the platform, the databases by turns. A round's figure is the number of
 * submits in the carrier's ledger from the release of the large notice on, over the time from that
 * release to the last of them; with it goes the processor time that the platform took meanwhile,
 * and the load of the machine, which is what makes rounds differ. Given are the rounds and their
 * medians. The README has the command.
 */
final class SendingBenchmark {

  private static final int WINDOW = 50;
  private static final int ROUNDS = Integer.getInteger("rounds", 3);

  private static final String NAME = "sending-benchmark";

  private final Path folder = TestFolder.fresh(NAME);

  private SendingBenchmark() {}

  public static void main(String... arguments) {
    SendingBenchmark benchmark = new SendingBenchmark();
    try (Postgres server = Postgres.start(benchmark.folder).with("prepared")) {
      benchmark.compare(server);
    }
  }

  private void compare(Postgres server) {
    Path h2 = TestFolder.fresh(NAME + "/h2");
    Path postgresql = TestFolder.fresh(NAME + "/postgresql");
    LargeReminder.prepare(PlatformProcess.in(h2).with("sms.demo.smsc", "none"));
    LargeReminder.prepare(
        PlatformProcess.in(postgresql).on(server, "prepared").with("sms.demo.smsc", "none"));
    List<Double> onH2 = new ArrayList<>();
    List<Double> onPostgresql = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      Path here = TestFolder.copy(h2, folder.resolve("h2-" + round));
      onH2.add(measure("H2", here, PlatformProcess.in(here)));
      here = TestFolder.copy(postgresql, folder.resolve("postgresql-" + round));
      String database = "round_" + round;
      server.copy("prepared", database);
      onPostgresql.add(measure("PostgreSQL", here, PlatformProcess.in(here).on(server, database)));
      server.drop(database);
    }
    Figures.print(
        "median of %d: H2 %,.0f/s, PostgreSQL %,.0f/s, PostgreSQL to H2 %.2f",
        ROUNDS, median(onH2), median(onPostgresql), median(onPostgresql) / median(onH2));
  }

  /** Messages a second of one round. */
  private static double measure(String database, Path here, PlatformProcess onDatabase) {
    try (CarrierProcess carrier = CarrierProcess.start(here);
        PlatformProcess platform = onDatabase.over(carrier, WINDOW).start()) {
      await("sending has begun")
          .atMost(Duration.ofMinutes(3))
          .pollInterval(Duration.ofMillis(250))
          .until(() -> platform.metrics().get("sms_messages_submitted") > 0);
      Duration cpuBefore = platform.processorTime();
      await("everything is sent")
          .atMost(Duration.ofMinutes(10))
          .pollInterval(Duration.ofMillis(500))
          .until(() -> allIsSent(platform.metrics()));
      Duration cpu = platform.processorTime().minus(cpuBefore);
      double load = Figures.load();
      platform.terminate();

      Instant released = released(platform.data());
      List<Instant> submits =
          carrier.ledger().submits().stream()
              .map(Submit::at)
              .filter(at -> at.isAfter(released))
              .sorted()
              .toList();
      Instant last = submits.get(submits.size() - 1);
      double seconds = Duration.between(released, last).toMillis() / 1000.0;
      double rate = submits.size() / seconds;
      Figures.print(
          "%-10s %,d messages %.1f s %,.0f/s, processor time of the platform %.1f s, load %.1f",
          database, submits.size(), seconds, rate, cpu.toMillis() / 1000.0, load);
      return rate;
    }
  }

  private static boolean allIsSent(Metrics metrics) {
    return metrics.get("sms_messages_accepted") >= LargeReminder.MORE
        && metrics.get("sms_queue_chunks") == 0;
  }

  /** When the large notice was released, by true time. */
  private static Instant released(StoppedData data) {
    BigDecimal business =
        new BigDecimal(
            data.one(
                "select extract(epoch from released_at) from notice where authority_code = '%s'"
                    .formatted(MadeUpLists.COUNTY_WITH_RULE)));
    return Instant.ofEpochMilli(business.movePointRight(3).longValue() - data.clockOffsetMillis());
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
