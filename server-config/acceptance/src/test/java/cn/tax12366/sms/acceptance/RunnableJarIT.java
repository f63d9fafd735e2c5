package cn.tax12366.sms.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tax12366.sms.acceptance.kit.DemoAccounts;
import cn.tax12366.sms.acceptance.kit.Figures;
import cn.tax12366.sms.acceptance.kit.Health;
import cn.tax12366.sms.acceptance.kit.Metrics;
import cn.tax12366.sms.acceptance.kit.PlatformProcess;
import cn.tax12366.sms.acceptance.kit.Reminders;
import cn.tax12366.sms.acceptance.kit.StoppedData;
import cn.tax12366.sms.acceptance.kit.TestFolder;
import cn.tax12366.smsc.Ledger;
import cn.tax12366.smsc.Ledger.DestAndText;
import cn.tax12366.smsc.LedgerEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The runnable jar as whoever has downloaded it finds it: one {@code java -jar}, nothing set but
 * home, profile and port, and the demo does what the README says. The tests are one story and run
 * in its order.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunnableJarIT {

  /** Longer than the pauses between the looks that the timers take (20 s and 5 s). */
  private static final Duration A_ROUND_OF_THE_TIMERS = Duration.ofSeconds(30);

  private static PlatformProcess platform;
  private static Path folder;
  private static Set<Health> answers;
  private static StoppedData data;

  @BeforeAll
  static void startTheJar() {
    folder = TestFolder.fresh("runnable-jar");
    platform = PlatformProcess.in(folder).launch();
    answers = platform.awaitReady();
  }

  @AfterAll
  static void end() {
    platform.close();
  }

  /** A server that still deploys its application is inclined to call itself ready. */
  @Test
  @Order(1)
  void isReadyNoEarlierThanDatabaseBrokerLinksAndDemoAre() {
    assertThat(answers).hasSizeGreaterThan(1);
    assertThat(answers)
        .filteredOn(Health::saysYes)
        .singleElement()
        .extracting(Health::checks)
        .isEqualTo(
            Map.of(
                "audit-chain",
                "UP",
                "broker",
                "UP",
                "database",
                "UP",
                "demo",
                "UP",
                "links",
                "UP"));
  }

  @Test
  @Order(2)
  @Tag("R10.3b")
  void keepsTheSignInsInAFileForItsOwnerAlone() throws IOException {
    Path file = platform.home().resolve(DemoAccounts.FILE);

    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(platform.accounts().password(DemoAccounts.LUOYANG_OPERATOR))
        .matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}");
    assertThat(platform.console())
        .as("the console shows what the file has")
        .contains(platform.accounts().password(DemoAccounts.LUOYANG_OPERATOR));
  }

  @Test
  @Order(3)
  @Tag("R7.5b")
  void sendsZhengzhousReminderByItselfWithinTwoMinutes() {
    Instant ready = Instant.now();

    await("the first message, by the timer alone")
        .atMost(Duration.ofMinutes(2))
        .until(() -> !ledger().submits().isEmpty());

    Figures.print(
        "first message %.1f s after ready",
        Duration.between(ready, Instant.now()).toMillis() / 1000.0);
  }

  @Test
  @Order(4)
  void countsInItsMetricsWhatTheCarrierHasInItsLedger() {
    await("every message has its receipt, and no more come")
        .atMost(Duration.ofMinutes(4))
        .during(A_ROUND_OF_THE_TIMERS)
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> settled(ledger(), platform.metrics()));

    Ledger ledger = ledger();
    Metrics metrics = platform.metrics();
    Collection<List<LedgerEntry.Submit>> messages = messages(ledger);
    assertThat(messages).allSatisfy(parts -> assertThat(parts).hasSize(promisedBy(parts.get(0))));
    assertThat(messages).as("some take two parts").hasSizeLessThan(ledger.submits().size());
    assertThat(metrics.get("sms_messages_submitted")).isEqualTo(messages.size());
    assertThat(metrics.get("sms_messages_accepted")).isEqualTo(messages.size());
    assertThat(metrics.get("sms_messages_delivered")).isEqualTo(endedWell(ledger, true));
    assertThat(metrics.get("sms_messages_failed")).isEqualTo(endedWell(ledger, false));
    assertThat(metrics.get("sms_queue_chunks")).isZero();
    assertThat(metrics.get("sms_links_up")).isEqualTo(1);
  }

  @Test
  @Order(5)
  void refusesAHomeThatIsInUseAndSaysSo() {
    PlatformProcess second = platform.rival().with("sms.http.port", "1");

    second.launch();

    assertThat(second.exit()).isEqualTo(1);
    assertThat(second.console()).contains("sms.home " + platform.home() + " is in use");
    assertThat(platform.health().ready()).isTrue();
  }

  @Test
  @Order(6)
  void refusesAPortThatIsTakenAndSaysWhatToDo() {
    Path elsewhere = TestFolder.fresh("taken-port").resolve("home");
    PlatformProcess second = platform.rival().with("sms.home", elsewhere.toString());

    second.launch();

    assertThat(second.exit()).isEqualTo(1);
    assertThat(second.console()).contains("is taken").contains("choose another by SMS_HTTP_PORT");
    assertThat(platform.health().ready()).isTrue();
  }

  @Test
  @Order(7)
  void endsWithAllItsChildrenWhenItIsToldTo() {
    List<ProcessHandle> children = platform.children();
    assertThat(children).as("the carrier").hasSize(1);

    int status = platform.terminate();

    assertThat(status).as("ended by SIGTERM").isEqualTo(128 + 15);
    await("the carrier has ended too")
        .atMost(Duration.ofSeconds(20))
        .until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
    assertThat(platform.health()).isEqualTo(Health.REFUSED);
    data = platform.data();
  }

  @Test
  @Order(8)
  @Tag("R7.5a")
  @Tag("R4.1")
  void hasRemindedEveryoneWhoHasNotFiledAndWantsIt_once_andNobodyElse() {
    Map<DestAndText, Integer> expected =
        Reminders.ofZhengzhou(data, platform.accounts(), ledger().countByDestAndText());

    assertThat(expected).hasSizeGreaterThan(900);
    assertThat(ledger().countByDestAndText()).isEqualTo(expected);
    Figures.print("%,d messages, each of them once", expected.size());
  }

  @Test
  @Order(9)
  @Tag("R10.3c")
  void showsTheSignFirstAndUnitAndRealNameLast_inTheSegmentsPromised() {
    String promised =
        data.one(
            "select sum(r.segments) from notice_recipient r, notice n, outbound_message m"
                + " where n.id = r.notice_id and n.authority_code like '14101%'"
                + " and m.batch_id = n.batch_id and m.reference = r.id"
                + " and m.submitted_at is not null");

    assertThat(ledger().submits()).hasSize(Integer.parseInt(promised));
    assertThat(ledger().countByDestAndText().keySet())
        .allSatisfy(
            message ->
                assertThat(message.text()).startsWith("【河南税务】").endsWith("郑州市税务局" + realName()));
  }

  @Test
  @Order(10)
  void startedAgain_sendsNothingTwiceAndGoesOnWithItsClock() {
    int before = ledger().submits().size();

    platform.start();
    await("the timers have looked at everything again")
        .atMost(A_ROUND_OF_THE_TIMERS.multipliedBy(2))
        .during(A_ROUND_OF_THE_TIMERS)
        .until(() -> ledger().submits().size() == before && platform.health().ready());
    platform.terminate();

    assertThat(platform.data().clockOffsetMillis()).isEqualTo(data.clockOffsetMillis());
  }

  private static String realName() {
    return platform.accounts().realName(DemoAccounts.ZHENGZHOU_OPERATOR);
  }

  private static Ledger ledger() {
    try {
      return Ledger.read(platform.home().resolve("simulator"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The platform counts whole messages, and receipts by the part as they come. */
  private static boolean settled(Ledger ledger, Metrics metrics) {
    int submits = ledger.submits().size();
    return submits > 0
        && metrics.get("sms_messages_accepted") == messages(ledger).size()
        && metrics.get("sms_receipts_received") == submits;
  }

  /** The parts of each message; a text that names several taxpayers may take more than one. */
  private static Collection<List<LedgerEntry.Submit>> messages(Ledger ledger) {
    return ledger.submits().stream()
        .collect(
            Collectors.groupingBy(
                part ->
                    part.total() == null
                        ? List.of(part.id())
                        : List.of(part.dest(), part.reference(), part.total())))
        .values();
  }

  private static int promisedBy(LedgerEntry.Submit part) {
    return part.total() == null ? 1 : part.total();
  }

  /** How many messages reached their phone with all their parts, or did not. */
  private static long endedWell(Ledger ledger, boolean wanted) {
    Set<String> delivered =
        ledger.receipts().stream()
            .filter(receipt -> receipt.state() == LedgerEntry.State.ACKED)
            .filter(receipt -> receipt.stat().equals("DELIVRD"))
            .map(LedgerEntry.Receipt::id)
            .collect(Collectors.toSet());
    return messages(ledger).stream()
        .filter(
            parts ->
                parts.stream().map(LedgerEntry.Submit::id).allMatch(delivered::contains) == wanted)
        .count();
  }
}
