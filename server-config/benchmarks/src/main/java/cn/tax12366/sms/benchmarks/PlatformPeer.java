package cn.tax12366.sms.benchmarks;

import static org.awaitility.Awaitility.await;

import cn.tax12366.sms.acceptance.kit.Figures;
import cn.tax12366.sms.acceptance.kit.LargeReminder;
import cn.tax12366.sms.acceptance.kit.MadeUpLists;
import cn.tax12366.sms.acceptance.kit.Metrics;
import cn.tax12366.sms.acceptance.kit.PlatformProcess;
import cn.tax12366.sms.acceptance.kit.Postgres;
import cn.tax12366.sms.acceptance.kit.StoppedData;
import cn.tax12366.sms.acceptance.kit.TestFolder;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The platform: the runnable jar ({@code -Xmx1g}) with its ordinary settings but for the window of
 * its one link.
 *
 * <p>Taxpayers and filings are brought in once over the API, while no window of sending is open;
 * every round starts the platform on a copy of that data. The reminder rule then prepares the
 * notice and writes its messages down for sending, as those of Camel and Kannel lie in their queues
 * beforehand. With the last of them the notice is released, and the clock runs: claims, intents,
 * submits, results, receipts as they came, their matching. When all has come to its end, the
 * platform is ended and its database asked: begin is the release of the large notice, end the last
 * moment at which an acceptance or the end of a message was written into its row. About a thousand
 * messages of the demo's other notices go out among them and count. A message that has not been
 * delivered is an error.
 */
final class PlatformPeer implements Peer {

  private static final String PREPARED = "prepared";
  private static final String ROUND = "round";

  private final Plan plan;
  private final Plan.Database database;
  private final Postgres server;
  private Path prepared;

  /**
   * @param server null where the database is H2, in the platform's own process
   */
  PlatformPeer(Plan plan, Plan.Database database, Postgres server) {
    this.plan = plan;
    this.database = database;
    this.server = server;
  }

  @Override
  public String name() {
    return onPostgres() ? "platform on PostgreSQL" : "platform on H2";
  }

  private boolean onPostgres() {
    return database == Plan.Database.POSTGRESQL;
  }

  @Override
  public Course send(Ground ground) {
    Path home = TestFolder.copy(prepared(), ground.folder().resolve("data"));
    PlatformProcess platform = PlatformProcess.in(home);
    if (onPostgres()) {
      server.copy(PREPARED, ROUND);
      platform.on(server, ROUND);
    }
    try (PlatformProcess running = platform.over(ground.carrier(), plan.window()).launch()) {
      ground.meter().watch(ProcessorMeter.Group.CLIENT, running.pid());
      if (onPostgres()) {
        ground.meter().watch(ProcessorMeter.Group.DATABASE, server.pid());
      }
      running.awaitReady();
      await("everything is sent and every receipt recorded")
          .atMost(plan.patience())
          .pollInterval(Duration.ofMillis(500))
          .until(() -> allIsRecorded(running.metrics()));
      ground.meter().stop();
      running.terminate();
      return course(running.data());
    } finally {
      if (onPostgres()) {
        server.drop(ROUND);
      }
    }
  }

  /** The data that rounds start from; made when the first asks for it. */
  private Path prepared() {
    if (prepared == null) {
      Path folder = TestFolder.fresh(PeersBenchmark.NAME + "/prepared-" + database);
      PlatformProcess platform = PlatformProcess.in(folder).with("sms.demo.smsc", "none");
      if (onPostgres()) {
        platform.on(server.with(PREPARED), PREPARED);
      }
      LargeReminder.prepare(platform, plan.messages());
      prepared = folder;
    }
    return prepared;
  }

  private boolean allIsRecorded(Metrics metrics) {
    int accepted = metrics.get("sms_messages_accepted");
    int ended = metrics.get("sms_messages_delivered") + metrics.get("sms_messages_failed");
    return accepted >= plan.messages() && ended >= accepted && metrics.get("sms_queue_chunks") == 0;
  }

  private Course course(StoppedData data) {
    String released =
        "(select released_at from notice where authority_code = '%s')"
            .formatted(MadeUpLists.COUNTY_WITH_RULE);
    List<String> all =
        data.rows(
                """
                select extract(epoch from %s),
                       extract(epoch from max(accepted_at)), extract(epoch from max(finished_at)),
                       count(case when submitted_at >= %s then 1 end),
                       sum(segments),
                       count(case when status <> 'DELIVERED' then 1 end),
                       avg(char_length(text))
                  from outbound_message
                """
                    .formatted(released, released))
            .get(0);
    if (Integer.parseInt(all.get(5)) > 0) {
      throw new AssertionError("Not all are delivered: " + all);
    }
    Figures.print("%s: %s characters a message", name(), new BigDecimal(all.get(6)).intValue());
    long offset = data.clockOffsetMillis();
    Instant accepted = trueTime(all.get(1), offset);
    Instant finished = trueTime(all.get(2), offset);
    return new Course(
        trueTime(all.get(0), offset),
        accepted.isAfter(finished) ? accepted : finished,
        Integer.parseInt(all.get(3)),
        Integer.parseInt(all.get(4)));
  }

  private static Instant trueTime(String businessEpoch, long offsetMillis) {
    BigDecimal micros = new BigDecimal(businessEpoch).movePointRight(6);
    return Instant.EPOCH.plusNanos(micros.longValue() * 1000).minusMillis(offsetMillis);
  }
}
