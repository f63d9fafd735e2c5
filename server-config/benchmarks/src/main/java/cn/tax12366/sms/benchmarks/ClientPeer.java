package cn.tax12366.sms.benchmarks;

import static org.awaitility.Awaitility.await;

import cn.tax12366.sms.acceptance.kit.ChildProcess;
import cn.tax12366.sms.benchmarks.client.Signals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A program of {@code benchmarks.client} in a process of its own ({@code -Xmx1g}): it gets ready,
 * is told to go, and tells when it began and when all was recorded.
 */
abstract class ClientPeer implements Peer {

  private final Plan plan;
  private final Class<?> program;

  ClientPeer(Plan plan, Class<?> program) {
    this.plan = plan;
    this.program = program;
  }

  /** What the program is given after port, window and number of messages. */
  abstract List<String> arguments(Ground ground);

  /** Looks whether it has stored what it should. */
  abstract void check();

  /** When it has ended, whatever has become of it. */
  abstract void clean();

  @Override
  public Course send(Ground ground) {
    List<String> command = new ArrayList<>();
    command.add(ChildProcess.java());
    command.add("-Xmx1g");
    command.add(
        "-Djava.util.logging.config.file=" + System.getProperty("java.util.logging.config.file"));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(program.getName());
    command.add(String.valueOf(ground.carrier().port()));
    command.add(String.valueOf(plan.window()));
    command.add(String.valueOf(plan.messages()));
    command.addAll(arguments(ground));
    ChildProcess client =
        ChildProcess.start(name(), command, ground.folder().resolve("client.log"));
    try {
      ground.meter().watch(ProcessorMeter.Group.CLIENT, client.pid());
      awaitLine(client, Signals.READY, plan.patience());
      client.tell(Signals.GO);
      String[] done = awaitLine(client, Signals.DONE, plan.patience()).split(" ");
      ground.meter().stop();
      check();
      return new Course(Signals.instant(done[1]), Signals.instant(done[2]), plan.messages());
    } finally {
      client.kill();
      clean();
    }
  }

  private static String awaitLine(ChildProcess client, String word, Duration patience) {
    return await(word)
        .atMost(patience)
        .pollInterval(Duration.ofMillis(100))
        .failFast(client::requireAlive)
        .until(
            () -> client.output().lines().filter(line -> line.startsWith(word)).findFirst(),
            line -> line.isPresent())
        .orElseThrow();
  }
}
