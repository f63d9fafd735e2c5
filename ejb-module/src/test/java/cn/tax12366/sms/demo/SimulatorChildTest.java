package cn.tax12366.sms.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorChildTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path home;

  private final List<Integer> ports = new CopyOnWriteArrayList<>();
  private final SimulatorChild child = new SimulatorChild(port -> command(port, home), ports::add);

  @AfterEach
  void end() {
    child.stop();
  }

  @Test
  void startsTheCarrierTellsItsPortAndStartsItAgainThereWhenItDies() {
    child.start(Thread::new);
    await().atMost(PATIENCE).until(() -> ports.size() == 1);
    assertThat(listens(ports.get(0))).isTrue();
    ProcessHandle first = child.process();

    first.destroyForcibly();

    await().atMost(PATIENCE).until(() -> ports.size() == 2);
    assertThat(ports.get(1)).isEqualTo(ports.get(0));
    assertThat(child.process().pid()).isNotEqualTo(first.pid());
  }

  @Test
  void endsTheCarrierForGoodOnceItIsNotWanted() {
    child.start(Thread::new);
    await().atMost(PATIENCE).until(() -> ports.size() == 1);
    ProcessHandle process = child.process();

    child.stopAfter(Duration.ZERO);

    await().atMost(PATIENCE).until(() -> !process.isAlive());
    await()
        .during(Duration.ofMillis(1_500))
        .atMost(PATIENCE)
        .until(() -> !listens(ports.get(0)) && ports.size() == 1);
  }

  /** The simulator's classes lie beside these; the demo itself has its jar. */
  private static List<String> command(int port, Path home) {
    try {
      Path classes =
          Path.of(
              Class.forName("cn.tax12366.smsc.Simulator")
                  .getProtectionDomain()
                  .getCodeSource()
                  .getLocation()
                  .toURI());
      return SimulatorProcess.commandLine(classes, home, port, "secret").stream()
          .map(word -> word.equals("-jar") ? "-cp" : word)
          .flatMap(
              word ->
                  word.equals(classes.toString())
                      ? Stream.of(word, "cn.tax12366.smsc.Simulator")
                      : Stream.of(word))
          .toList();
    } catch (ReflectiveOperationException | URISyntaxException e) {
      throw new IllegalStateException("The simulator is not on the class path of the tests", e);
    }
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
