package cn.tax12366.sms.outbound.dispatch;

import cn.tax12366.sms.outbound.MessageDraft;
import cn.tax12366.sms.outbound.MessageStatus;
import cn.tax12366.sms.outbound.OutboxFixture;
import cn.tax12366.sms.shared.database.TestDatabase;
import cn.tax12366.sms.smpp.PlainClient;
import cn.tax12366.sms.smpp.SmppFixture;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The dispatch without its server, from the release to the last receipt recorded, beside a plain
 * jSMPP client that stores nothing: {@code java -Xmx1g -cp …
 * cn.tax12366.sms.outbound.dispatch.EngineBenchmark 100000 200 10 3 H2 POSTGRESQL} (messages,
 * window, milliseconds until the carrier answers, rounds, databases).
 *
 * <p>Method: the carrier is a process of its own, PostgreSQL too; the dispatch works with as many
 * threads as the listener has sessions, and one for receipts and counts as the timers do, without a
 * pause. Messages have sixty Chinese characters. The client submits the same, with the same window
 * of threads, and answers the same receipts. All take turns in each round, after one round to warm
 * up; told are the medians. Processor time is this process's, so the client's and the dispatch's
 * own.
 */
public final class EngineBenchmark {

  private static final int CONNECTIONS = 20;
  private static final int SESSIONS = Integer.getInteger("sessions", 2);
  private static final String TEXT = "【示例税务局】" + "示例纳税人请按期办理纳税申报".repeat(4).substring(0, 53);

  private final int messages;
  private final int window;
  private final int latency;

  private EngineBenchmark(int messages, int window, int latency) {
    this.messages = messages;
    this.window = window;
    this.latency = latency;
  }

  public static void main(String[] arguments) throws Exception {
    EngineBenchmark benchmark =
        new EngineBenchmark(
            Integer.parseInt(arguments[0]),
            Integer.parseInt(arguments[1]),
            Integer.parseInt(arguments[2]));
    int rounds = Integer.parseInt(arguments[3]);
    List<String> names = new ArrayList<>(List.of("jSMPP"));
    for (int i = 4; i < arguments.length; i++) {
      names.add(arguments[i]);
    }
    List<List<Double>> rates = new ArrayList<>();
    names.forEach(name -> rates.add(new ArrayList<>()));
    for (int round = 0; round <= rounds; round++) {
      for (int i = 0; i < names.size(); i++) {
        double rate = benchmark.measure(names.get(i));
        if (round > 0) {
          rates.get(i).add(rate);
        }
      }
    }
    double ceiling = median(rates.get(0));
    for (int i = 0; i < names.size(); i++) {
      double rate = median(rates.get(i));
      System.out.printf(
          Locale.ROOT, "%-10s %,8.0f messages/s, %.2f%n", names.get(i), rate, rate / ceiling);
    }
    System.exit(0);
  }

  private double measure(String name) throws Exception {
    try (Carrier carrier = new Carrier(latency)) {
      long used = processorTime();
      double seconds =
          "jSMPP".equals(name)
              ? plain(carrier.port)
              : dispatch(TestDatabase.valueOf(name), carrier.port);
      double busy = (processorTime() - used) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "  %-10s %,8.0f/s (%.1f s, processor %.0f µs a message)%n",
          name,
          messages / seconds,
          seconds,
          busy * 1e6 / messages);
      return messages / seconds;
    }
  }

  private double plain(int port) throws Exception {
    try (PlainClient client = new PlainClient(port, window)) {
      long start = System.nanoTime();
      client.submit(messages, TEXT, i -> OutboxFixture.phone(i).digits());
      while (client.receipts() < messages) {
        LockSupport.parkNanos(1_000_000);
      }
      return (System.nanoTime() - start) / 1e9;
    }
  }

  private double dispatch(TestDatabase database, int port) throws InterruptedException {
    DispatchFixture fixture = new DispatchFixture(pooled(database));
    long batch = fixture.outbox.outbox().open(OutboxFixture.request("notice:1", true, null));
    for (int from = 1; from <= messages; from += 5000) {
      List<MessageDraft> drafts = new ArrayList<>();
      for (int i = from; i < Math.min(from + 5000, messages + 1); i++) {
        drafts.add(OutboxFixture.draft(i, TEXT));
      }
      fixture.outbox.outbox().add(batch, drafts);
    }
    fixture.execute("analyze");
    try (SmppFixture links = new SmppFixture(fixture.reception, SmppFixture.link(port, window))) {
      while (!links.state().isUp()) {
        LockSupport.parkNanos(1_000_000);
      }
      DispatchFixture.Node node = fixture.new Node(links.gateway());
      long start = System.nanoTime();
      fixture.outbox.outbox().release(batch);
      node.relay.relay();
      List<Thread> senders = new ArrayList<>();
      for (int i = 0; i < SESSIONS; i++) {
        Thread sender = new Thread(() -> send(fixture, node), "sender-" + i);
        sender.start();
        senders.add(sender);
      }
      while (fixture.count(MessageStatus.DELIVERED) < messages) {
        node.self.renew();
        node.relay.relay();
        fixture.matching.match();
        fixture.tallies.recount(200);
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      for (Thread sender : senders) {
        sender.join();
      }
      return seconds;
    }
  }

  /** As a server has it: connections are kept, and what they have prepared with them. */
  private static DataSource pooled(TestDatabase database) {
    DataSource measured = database.forMeasuring();
    if (!(measured instanceof PGSimpleDataSource server)) {
      return measured;
    }
    PGConnectionPoolDataSource connections = new PGConnectionPoolDataSource();
    connections.setUrl(server.getUrl());
    connections.setUser(server.getUser());
    connections.setPassword(server.getPassword());
    connections.setReWriteBatchedInserts(true);
    JdbcConnectionPool pool = JdbcConnectionPool.create(connections);
    pool.setMaxConnections(CONNECTIONS);
    return pool;
  }

  private void send(DispatchFixture fixture, DispatchFixture.Node node) {
    while (fixture.chunks.unfinished() > 0) {
      Token token = fixture.tokens.poll();
      if (token == null) {
        LockSupport.parkNanos(1_000_000);
      } else {
        node.take(token);
      }
    }
  }

  private static double median(List<Double> figures) {
    return figures.stream().sorted().toList().get(figures.size() / 2);
  }

  private static long processorTime() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  /** The simulator in a process of its own. */
  private static final class Carrier implements AutoCloseable {

    private final Process process;
    private final int port;

    Carrier(int latency) throws IOException {
      Path home = Files.createTempDirectory("sms-measure-carrier");
      process =
          new ProcessBuilder(
                  ProcessHandle.current().info().command().orElseThrow(),
                  "-Xmx512m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  "cn.tax12366.smsc.Simulator",
                  "--port=0",
                  "--home=" + home,
                  "--latency-ms=" + latency,
                  "--receipt-delay-ms=0-100",
                  "--delivered=1000",
                  "--until-stdin-closes")
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      BufferedReader said =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      String ready = said.readLine();
      port = Integer.parseInt(ready.substring(ready.lastIndexOf(':') + 1).strip());
    }

    @Override
    public void close() {
      process.destroy();
      process.onExit().join();
    }
  }
}
