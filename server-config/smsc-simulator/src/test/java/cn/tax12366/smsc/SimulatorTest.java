package cn.tax12366.smsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tax12366.smsc.LedgerEntry.State;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsmpp.bean.BindType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulator as a process of its own, which can be killed. */
class SimulatorTest {

  @TempDir Path home;
  private Process process;

  @AfterEach
  void end() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Test
  void saysWhichOptionItDoesNotKnow() throws Exception {
    launch("--prot=2775");

    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(2);
    assertThat(process.errorReader().readLine()).contains("--prot");
  }

  @Test
  void saysWhichFaultCannotBe() throws Exception {
    launch("--fault=answers-never=1001");

    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(2);
    assertThat(process.errorReader().readLine()).contains("answers-never = 1001");
  }

  @Test
  void startsWithTheFaultsItIsGiven() throws Exception {
    launch("--port=0", "--fault=receipt-form=unreadable", "--receipt-delay-ms=0");
    try (Sender sender = bind(ready())) {
      sender.submit("15400000001", "示例");
      await().until(() -> !sender.delivered.isEmpty());
      assertThat(new String(sender.delivered.get(0).getShortMessage(), StandardCharsets.US_ASCII))
          .isEqualTo("DELIVERY REPORT");
    }
  }

  @Test
  void saysThatItsPortIsTaken() throws Exception {
    try (Smsc other = Smsc.start(SmscConfig.in(home.resolve("other")))) {
      launch("--port=" + other.port());

      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(1);
      assertThat(process.errorReader().readLine()).contains("cannot start");
    }
  }

  @Test
  void endsWithItsParentsStandardInput() throws Exception {
    launch("--port=0", "--until-stdin-closes");
    ready();

    process.getOutputStream().close();

    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  @Test
  void endsWhenTerminated() throws Exception {
    launch("--port=0");
    ready();

    process.destroy();

    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void losesNothingItHasAnsweredAndOwesItsReceiptsAfterAKill() throws Exception {
    launch("--port=0", "--receipt-delay-ms=60000", "--delivered=1000");
    List<String> ids = new ArrayList<>();
    try (Sender sender = bind(ready())) {
      for (int i = 0; i < 200; i++) {
        ids.add(sender.submit(String.format("154%08d", i), "示例"));
      }
      process.destroyForcibly().waitFor();
    }
    assertThat(Ledger.read(home).submits())
        .extracting(LedgerEntry.Submit::id)
        .containsExactlyElementsOf(ids);

    launch("--port=0", "--receipt-delay-ms=0-10", "--delivered=1000");
    try (Sender sender = bind(ready())) {
      await()
          .untilAsserted(
              () ->
                  assertThat(Ledger.read(home).receipts())
                      .filteredOn(receipt -> receipt.state() == State.ACKED)
                      .extracting(LedgerEntry.Receipt::id)
                      .containsExactlyInAnyOrderElementsOf(ids));
      assertThat(sender.delivered).hasSize(200);
    }
  }

  private void launch(String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx128m", "-cp", "target/classes"));
    command.add(Simulator.class.getName());
    command.add("--home=" + home);
    command.addAll(Arrays.asList(options));
    process = new ProcessBuilder(command).start();
  }

  private int ready() throws IOException {
    BufferedReader out = process.inputReader();
    String line = out.readLine();
    assertThat(line).matches("SMSC simulator ready on 127\\.0\\.0\\.1:\\d+");
    return Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
  }

  private static Sender bind(int port) throws Exception {
    return new Sender().bind(port, BindType.BIND_TRX, "sms12366", "example");
  }
}
