package cn.tax12366.sms.audit.chain;

import cn.tax12366.sms.audit.SearchedTrail;
import cn.tax12366.sms.audit.WrittenActs;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import javax.sql.DataSource;

/**
 * Measures the audit trail: {@code java -Xmx512m -cp … cn.tax12366.sms.audit.chain.AuditBenchmark
 * 1000000 H2 POSTGRESQL}.
 *
 * <p>First acts with the trail and without it, on an empty trail, in turns of three seconds within
 * one run: eight threads, each with a connection and a row of its own, one act a transaction that
 * changes that row; with the trail it also writes an entry, and a sealer seals every second. In the
 * first kind of turn each thread begins an act every eight milliseconds, a thousand a second
 * together; an act's time counts from the moment at which it was to begin, so one that waits for
 * the one before it waits in the figures too. In the second kind they go as fast as they can. Told
 * are the medians and the median of the ratios of neighbouring turns.
 *
 * <p>Then so many entries of 400 officers of 150 units over two years are written in batches and
 * sealed; the whole chain is verified, twice; and each kind of search is asked twenty times from
 * random places, warmed up by three. Beside the time stands the processor time of the thread that
 * asks. The database is on disk, on loopback where it is a server.
 */
public final class AuditBenchmark {

  private static final int THREADS = 8;
  private static final int TURNS = 9;

  private AuditBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    int rows = Integer.parseInt(arguments[0]);
    for (int i = 1; i < arguments.length; i++) {
      TestDatabase database = TestDatabase.valueOf(arguments[i]);
      System.out.printf("%s%n", database);
      acts(database.forMeasuring());
      chain(database.forMeasuring(), rows);
    }
    System.exit(0);
  }

  private static void acts(DataSource dataSource) throws Exception {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table thing (id integer primary key, changed integer not null)");
      for (int thread = 0; thread < THREADS; thread++) {
        statement.execute("insert into thing values (" + thread + ", 0)");
      }
    }
    Sealer sealer = sealer(dataSource);
    AtomicBoolean over = new AtomicBoolean();
    Thread timer =
        new Thread(
            () -> {
              while (!over.get()) {
                sealer.seal();
                LockSupport.parkNanos(1_000_000_000);
              }
            });
    timer.start();
    compare(dataSource, "a thousand acts a second", THREADS * 1_000_000L);
    compare(dataSource, "as fast as they can", 0);
    over.set(true);
    timer.join();
  }

  private static void compare(DataSource dataSource, String offered, long everyNanos)
      throws Exception {
    turn(dataSource, true, everyNanos);
    turn(dataSource, false, everyNanos);
    List<Turn> with = new ArrayList<>();
    List<Turn> without = new ArrayList<>();
    for (int turn = 0; turn < TURNS; turn++) {
      with.add(turn(dataSource, true, everyNanos));
      without.add(turn(dataSource, false, everyNanos));
    }
    System.out.printf("  %s:%n", offered);
    tell("acts a second", Turn::rate, with, without);
    tell("p50 ms", Turn::half, with, without);
    tell("p99 ms", Turn::worst, with, without);
  }

  private static void tell(
      String what, ToDoubleFunction<Turn> figure, List<Turn> with, List<Turn> without) {
    double[] ratios = new double[TURNS];
    for (int turn = 0; turn < TURNS; turn++) {
      ratios[turn] = figure.applyAsDouble(with.get(turn)) / figure.applyAsDouble(without.get(turn));
    }
    double ratio = median(ratios);
    System.out.printf(
        "    %s: with the trail %.2f, without %.2f, ratio %.2f (%.2f to %.2f)%n",
        what,
        median(with.stream().mapToDouble(figure).toArray()),
        median(without.stream().mapToDouble(figure).toArray()),
        ratio,
        ratios[0],
        ratios[TURNS - 1]);
  }

  /** What one turn came to: acts a second, and the time of an act in milliseconds. */
  private record Turn(double rate, double half, double worst) {

    static Turn of(List<long[]> nanos) {
      long[] all = nanos.stream().flatMapToLong(Arrays::stream).sorted().toArray();
      return new Turn(
          all.length / 3.0, all[all.length / 2] / 1e6, all[(int) (all.length * 0.99)] / 1e6);
    }
  }

  private static Turn turn(DataSource dataSource, boolean audited, long everyNanos)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    long begin = System.nanoTime();
    long end = begin + Duration.ofSeconds(3).toNanos();
    List<Future<long[]>> all = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      int id = thread;
      long first = begin + id * everyNanos / THREADS;
      all.add(threads.submit(() -> acts(dataSource, id, audited, first, end, everyNanos)));
    }
    List<long[]> times = new ArrayList<>();
    for (Future<long[]> each : all) {
      times.add(each.get());
    }
    threads.shutdown();
    return Turn.of(times);
  }

  private static long[] acts(
      DataSource dataSource, int id, boolean audited, long first, long end, long everyNanos)
      throws SQLException {
    LongStream.Builder times = LongStream.builder();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement("update thing set changed = changed + 1 where id = ?")) {
      connection.setAutoCommit(false);
      WrittenActs trail = new WrittenActs(SmallChain.only(connection));
      long due = first;
      while (due < end) {
        for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
          LockSupport.parkNanos(early);
        }
        update.setInt(1, id);
        update.executeUpdate();
        if (audited) {
          trail.rename(Clock.systemUTC().instant(), "14101050002");
        }
        connection.commit();
        long now = System.nanoTime();
        times.add(now - due);
        due = everyNanos == 0 ? now : due + everyNanos;
      }
      connection.setAutoCommit(true);
    }
    return times.build().toArray();
  }

  private static void chain(DataSource dataSource, int rows) throws Exception {
    long began = System.nanoTime();
    fill(dataSource, rows);
    System.out.printf("  %d entries written in %.1f s%n", rows, since(began));
    Path folder = Files.createTempDirectory("sms-audit");
    AnchorKeeper keeper = keeper(folder);
    Sealer sealer = new Sealer(dataSource, keeper, Clock.systemUTC());
    began = System.nanoTime();
    sealer.seal();
    System.out.printf("  sealed in %.1f s, processor %.1f s so far%n", since(began), processor());
    for (int round = 0; round < 2; round++) {
      long[] heap = new long[1];
      began = System.nanoTime();
      double before = processor();
      Findings findings =
          new ChainVerifier(dataSource, keeper.files(), keeper.keys(), Clock.systemUTC())
              .verify(
                  checked -> {
                    if (checked % 100_000 == 0) {
                      System.gc();
                      Runtime runtime = Runtime.getRuntime();
                      heap[0] = Math.max(heap[0], runtime.totalMemory() - runtime.freeMemory());
                    }
                  });
      System.out.printf(
          "  %d verified in %.1f s, processor %.1f s, %d findings, live heap at most %d MB%n",
          findings.checked(), since(began), processor() - before, findings.total(), heap[0] >> 20);
    }
    new SearchedTrail(dataSource).measure();
  }

  private static void fill(DataSource dataSource, int rows) throws SQLException {
    Random random = new Random(7);
    String[] acts = {
      "sign-in",
      "sign-in",
      "sign-in",
      "notice.paused",
      "notice.released",
      "officer.placed",
      "publishing.granted",
      "phone.revealed",
      "intake.begun",
      "approval.approved"
    };
    Instant start = Instant.parse("2025-01-01T00:00:00Z");
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
          connection.prepareStatement(
              "insert into audit_entry (id, happened_at, actor, actor_name, unit, unit_name, city,"
                  + " county, address, act, subject, outcome, detail, facts, before_state,"
                  + " after_state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
        for (int id = 1; id <= rows; id++) {
          int officer = random.nextInt(400);
          int unit = officer % 150;
          String city = "141%02d000000".formatted(unit % 18);
          String county = "141%02d%02d0000".formatted(unit % 18, unit / 18 + 1);
          insert.setLong(1, id);
          insert.setObject(2, start.plusMillis(60L * 1000 * id).atOffset(ZoneOffset.UTC));
          insert.setString(3, county.substring(0, 7) + "%04d".formatted(officer));
          insert.setString(4, "演示" + officer);
          insert.setString(5, county);
          insert.setString(6, "第" + unit + "税务局");
          insert.setString(7, city);
          insert.setString(8, county);
          insert.setString(9, "192.0.2." + officer % 250);
          insert.setString(10, acts[random.nextInt(acts.length)]);
          insert.setString(11, "notice:" + random.nextInt(50_000));
          insert.setString(12, random.nextInt(50) == 0 ? "REFUSED" : "DONE");
          insert.setString(13, "detail number " + id + " of what was done then");
          insert.setString(14, "{\"to\":\"张示例\",\"unit\":\"第" + unit + "税务局\"}");
          insert.setString(15, "{\"roles\":\"OPERATOR\"}");
          insert.setString(16, "{\"roles\":\"APPROVER\"}");
          insert.addBatch();
          if (id % 1000 == 0) {
            insert.executeBatch();
            connection.commit();
          }
        }
        insert.executeBatch();
      }
      connection.commit();
      connection.setAutoCommit(true);
      try (Statement statement = connection.createStatement()) {
        statement.execute("analyze");
      }
    }
  }

  private static Sealer sealer(DataSource dataSource) throws Exception {
    return new Sealer(
        dataSource, keeper(Files.createTempDirectory("sms-audit")), Clock.systemUTC());
  }

  private static AnchorKeeper keeper(Path folder) {
    return new AnchorKeeper(
        new ChainSettings(folder.resolve("audit"), folder.resolve("keys/sms.keys"), 24),
        Clock.systemUTC());
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  /** Of this thread, in which an H2 works as well: what a busy machine does not change. */
  private static double processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }

  private static double since(long began) {
    return (System.nanoTime() - began) / 1e9;
  }
}
