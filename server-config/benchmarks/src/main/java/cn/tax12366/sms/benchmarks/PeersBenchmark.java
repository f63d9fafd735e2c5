package cn.tax12366.sms.benchmarks;

import cn.tax12366.sms.acceptance.kit.CarrierProcess;
import cn.tax12366.sms.acceptance.kit.Figures;
import cn.tax12366.sms.acceptance.kit.Postgres;
import cn.tax12366.sms.acceptance.kit.TestFolder;
import cn.tax12366.smsc.Ledger;
import cn.tax12366.smsc.Ledger.DestAndText;
import cn.tax12366.smsc.LedgerEntry;
import cn.tax12366.smsc.LedgerEntry.Submit;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many messages a second the platform sends, from the release until every acceptance and every
 * receipt is recorded, beside the ceiling (jSMPP, nothing stored) and beside what one would take
 * instead (Camel with Artemis, Kannel), in one run.
 *
 * <p>Method: for each round and latency of the carrier all peers send by turns, each with new
 * processes: the carrier, the peer, PostgreSQL (one server for the whole run, what is committed is
 * on the disk) and this program, on one machine. All send messages of 60 Chinese characters, one
 * part each, with a receipt wanted, over one link with the same window, to the same kind of
 * carrier: the project's own SMSC simulator ({@code -Xmx128m}), which writes its ledger, accepts
 * everything, delivers everything, and sends a receipt 100 to 300 ms after its answer, at most a
 * hundred unanswered. What each counts as begin and end is in the Javadoc of the peers. Nothing is
 * warmed up: code is compiled while the clock runs, for all of them, and the figure of the second
 * half shows what is reached without that. Processor time is read from {@code /proc} and taken
 * between begin and end. A round whose ledger does not hold every message once, or not every
 * receipt acknowledged, has no figure, and the run ends with an error. Given are all rounds and
 * their medians.
 *
 * <p>The README has the command and the settings.
 */
public final class PeersBenchmark {

  static final String NAME = "peers";

  private static final System.Logger LOG = System.getLogger(PeersBenchmark.class.getName());

  private final Plan plan;
  private final List<Measurement> rounds = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  private PeersBenchmark(Plan plan) {
    this.plan = plan;
  }

  /**
   * Compares.
   *
   * @param arguments none; it reads system properties, see {@link Plan#of}
   */
  public static void main(String... arguments) {
    PeersBenchmark benchmark = new PeersBenchmark(Plan.of(PeersBenchmark::setting));
    if (benchmark.plan.wantsPostgres()) {
      try (Postgres server = Postgres.start(TestFolder.fresh(NAME))) {
        benchmark.compare(server);
      }
    } else {
      benchmark.compare(null);
    }
  }

  /** A setting that was not given reaches this program as its own placeholder or not at all. */
  private static String setting(String name) {
    String value = System.getProperty(name);
    return value == null || value.isBlank() ? null : value;
  }

  private void compare(Postgres server) {
    tellVersions(server);
    List<Peer> peers = peers(server);
    for (int round = 1; round <= plan.rounds(); round++) {
      for (int latency : plan.latencies()) {
        for (Peer peer : peers) {
          attempt(peer, latency, round);
        }
      }
    }
    Figures.print(
        "%,d messages, window %d, median of %d:%n%s",
        plan.messages(), plan.window(), plan.rounds(), new Table(rounds).markdown());
    tellMissing();
    if (!failures.isEmpty()) {
      throw new AssertionError("Without a figure: " + failures);
    }
  }

  /** One that fails must not cost the figures of the others: a full comparison takes hours. */
  private void attempt(Peer peer, int latency, int round) {
    try {
      rounds.add(measure(peer, latency, round));
    } catch (AssertionError | RuntimeException e) {
      String failure = "%s at %d ms, round %d".formatted(peer.name(), latency, round);
      failures.add(failure);
      LOG.log(System.Logger.Level.ERROR, "No figure of " + failure, e);
    }
  }

  private List<Peer> peers(Postgres server) {
    List<Peer> peers = new ArrayList<>();
    if (plan.peers().contains(Plan.Kind.JSMPP)) {
      peers.add(new JsmppPeer(plan));
    }
    if (plan.peers().contains(Plan.Kind.CAMEL)) {
      peers.add(new CamelPeer(plan, server));
    }
    if (plan.peers().contains(Plan.Kind.KANNEL)) {
      KannelPeer.installed(plan).ifPresent(peers::add);
      tellMissing();
    }
    if (plan.peers().contains(Plan.Kind.PLATFORM)) {
      plan.databases().forEach(database -> peers.add(new PlatformPeer(plan, database, server)));
    }
    return peers;
  }

  private Measurement measure(Peer peer, int latency, int round) {
    Path folder = TestFolder.fresh(NAME + "-now");
    try (CarrierProcess carrier =
            CarrierProcess.start(
                folder,
                "--latency-ms=" + latency,
                "--receipt-delay-ms=100-300",
                "--delivered=1000");
        ProcessorMeter meter = ProcessorMeter.start()) {
      meter.watch(ProcessorMeter.Group.SMSC, carrier.pid());
      Course course = peer.send(new Peer.Ground(folder, carrier, meter));
      double load = Figures.load();
      Ledger ledger = carrier.ledger();
      requireComplete(ledger, course);
      Measurement measurement =
          new Measurement(
              peer.name(), latency, course, warm(ledger, course), micros(meter, course), load);
      tell(measurement, round);
      return measurement;
    }
  }

  /** Refuses a round that has lost or repeated something. */
  private static void requireComplete(Ledger ledger, Course course) {
    List<Submit> submits = ledger.submits();
    long once =
        submits.stream()
            .map(submit -> new DestAndText(submit.dest(), submit.text()))
            .distinct()
            .count();
    Set<String> owed = submits.stream().map(Submit::id).collect(Collectors.toSet());
    ledger.receipts().stream()
        .filter(receipt -> receipt.state() == LedgerEntry.State.ACKED)
        .forEach(receipt -> owed.remove(receipt.id()));
    if (submits.size() != course.submits() || once != course.submits() || !owed.isEmpty()) {
      throw new AssertionError(
          "The carrier has taken %d, %d of them different, and owes %d receipts; sent were %d"
              .formatted(submits.size(), once, owed.size(), course.submits()));
    }
  }

  /** Submits a second of the second half. */
  private static double warm(Ledger ledger, Course course) {
    List<Instant> times =
        ledger.submits().stream()
            .map(Submit::at)
            .filter(at -> !at.isBefore(course.begin()))
            .sorted()
            .toList();
    int half = times.size() / 2;
    Duration second = Duration.between(times.get(half), times.get(times.size() - 1));
    return (times.size() - 1 - half) / (second.toNanos() / 1e9);
  }

  private static Map<ProcessorMeter.Group, Double> micros(ProcessorMeter meter, Course course) {
    Map<ProcessorMeter.Group, Double> micros = new EnumMap<>(ProcessorMeter.Group.class);
    for (ProcessorMeter.Group group : ProcessorMeter.Group.values()) {
      Duration work = meter.between(group, course.begin(), course.end());
      micros.put(group, work.toNanos() / 1e3 / course.messages());
    }
    return micros;
  }

  private void tell(Measurement round, int number) {
    Figures.print(
        "round %d, %2d ms, %-22s %,d messages %.1f s %,.0f/s, second half %,.0f/s, µs a message:"
            + " client %.0f, database %.0f, SMSC %.0f, load %.1f",
        number,
        round.latencyMillis(),
        round.peer(),
        round.course().messages(),
        round.course().seconds(),
        round.course().perSecond(),
        round.warm(),
        round.micros(ProcessorMeter.Group.CLIENT),
        round.micros(ProcessorMeter.Group.DATABASE),
        round.micros(ProcessorMeter.Group.SMSC),
        round.load());
  }

  private void tellVersions(Postgres server) {
    Figures.print(
        "%s; %d processors, %s %s, Java %s; jSMPP %s, Camel %s, Artemis %s, H2 %s, PostgreSQL %s,"
            + " Kannel %s",
        plan,
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        System.getProperty("java.vm.version"),
        System.getProperty("version.jsmpp"),
        System.getProperty("version.camel"),
        System.getProperty("version.artemis"),
        System.getProperty("version.h2"),
        server == null
            ? "not asked for"
            : server.rows(Postgres.USER, "show server_version").get(0).get(0),
        KannelPeer.version());
  }

  /** Loudly, before and after: a table without it must not look complete. */
  private void tellMissing() {
    if (plan.peers().contains(Plan.Kind.KANNEL) && KannelPeer.installed(plan).isEmpty()) {
      String line = "*".repeat(100);
      Figures.print("%n%s%n%s%n%s", line, KannelPeer.missing(), line);
    }
  }
}
