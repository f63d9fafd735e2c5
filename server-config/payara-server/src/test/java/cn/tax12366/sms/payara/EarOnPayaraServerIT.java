package cn.tax12366.sms.payara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tax12366.smsc.Ledger;
import cn.tax12366.smsc.Smsc;
import cn.tax12366.smsc.SmscConfig;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The EAR beside the resource adapter on Payara Server, with a message centre in this process: one
 * reminder from the list that brings it in to the receipt, seen from outside only.
 *
 * <p>The methods are one story in order; a domain for each would take a minute each.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EarOnPayaraServerIT {

  private static final Path SERVER = Path.of(System.getProperty("payara.home"));
  private static final Path ARCHIVES = Path.of(System.getProperty("archives"));
  private static final Path STORY = Path.of(System.getProperty("story.home"));
  private static final Path HOME = STORY.resolve("home");

  private static final Duration DEPLOYED = Duration.ofMinutes(4);
  private static final Duration LOADED = Duration.ofMinutes(4);

  /** A prefix that belongs to nobody; 9999 and a last part that means nothing to the simulator. */
  private static final String PHONE = "15499990909";

  private static final String NAME = "示例归德商行";
  private static final String TAXPAYER =
      "{\"taxpayerNumber\":\"91410199FX9900119W\",\"name\":\""
          + NAME
          + "\",\"authorityCode\":\"14101050000\",\"kind\":\"COMPANY\",\"subscribed\":true,"
          + "\"phones\":[{\"phone\":\""
          + PHONE
          + "\",\"role\":\"FILING_AGENT\"}]}\n";
  private static final String FILING =
      "{\"taxpayerNumber\":\"91410199FX9900119W\",\"taxCode\":\"10101\",\"taxName\":\"增值税\","
          + "\"period\":\"202611\",\"dueDate\":\"2026-12-15\",\"filed\":false}\n";

  private static Smsc carrier;
  private static PayaraDomain domain;
  private static Caller caller;
  private static String key;

  @BeforeAll
  static void deploy() throws IOException {
    delete(STORY);
    carrier =
        Smsc.start(
            SmscConfig.in(STORY.resolve("carrier"))
                .account("sms12366", "secret")
                .receiptDelay(Duration.ofMillis(20), Duration.ofMillis(200)));
    domain = new PayaraDomain(SERVER, STORY.resolve("domains"));
    caller = new Caller(domain);
    domain.start();
    domain.configure(
        Map.of(
            "sms.home", HOME.toString(),
            "sms.profile", "demo",
            // A minute before the rule's time of day: the list of the first test comes before it.
            "sms.clock.start", "2026-12-10T08:59",
            "sms.demo.smsc", "none",
            "sms.smpp.links", "main",
            "sms.smpp.main.host", "127.0.0.1",
            "sms.smpp.main.port", String.valueOf(carrier.port()),
            "sms.smpp.main.system-id", "sms12366",
            "sms.smpp.main.password", "secret"));
    domain.deploy(ARCHIVES.resolve("artemis-ra.rar"), ARCHIVES.resolve("sms.ear"));
  }

  @AfterAll
  static void stop() {
    try {
      if (domain != null) {
        domain.close();
      }
    } finally {
      if (carrier != null) {
        carrier.close();
      }
    }
  }

  /**
   * While the demo is still loading: its rule comes into force last, and finds this one as well.
   */
  @Test
  @Order(1)
  @Tag("R7.5a")
  void takesListsInByTheApi() {
    key = await().atMost(DEPLOYED).until(EarOnPayaraServerIT::apiKey, text -> !text.isEmpty());

    JsonObject taxpayers = caller.bring("/api/v1/taxpayers", key, TAXPAYER);
    JsonObject filings = caller.bring("/api/v1/filings", key, FILING + "not json\n");

    assertThat(taxpayers.getString("status")).isEqualTo("DONE");
    assertThat(taxpayers.getInt("added")).isEqualTo(1);
    assertThat(filings.getInt("added")).isEqualTo(1);
    assertThat(filings.getInt("refused")).isEqualTo(1);
    JsonObject refusals =
        Caller.json(
            caller
                .get(
                    "/api/v1/intakes/" + filings.getString("id") + "/refusals",
                    "Authorization",
                    "Bearer " + key)
                .body());
    assertThat(refusals.getJsonArray("rows").getJsonObject(0).getInt("row")).isEqualTo(2);
    assertThat(caller.bring("/api/v1/filings", key, FILING).getInt("unchanged")).isEqualTo(1);
  }

  @Test
  @Order(2)
  void isReadyOnceEveryPartIs() {
    await()
        .atMost(LOADED)
        .untilAsserted(
            () ->
                assertThat(caller.checks())
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
                            "UP")));
  }

  @Test
  @Order(3)
  @Tag("R4.0")
  @Tag("R7.5b")
  @Tag("R10.3c")
  void remindsByTheTimerEachOnceAndCountsEveryReceipt() {
    await()
        .atMost(Duration.ofMinutes(3))
        .untilAsserted(
            () -> {
              Map<String, Long> figures = caller.figures();
              assertThat(figures.get("sms_messages_accepted")).isGreaterThan(900);
              assertThat(figures.get("sms_queue_chunks")).isZero();
              assertThat(figures.get("sms_messages_delivered") + figures.get("sms_messages_failed"))
                  .isEqualTo(figures.get("sms_messages_accepted"));
            });

    Ledger ledger = carrier.ledger();
    assertThat(ledger.duplicates()).isEmpty();
    assertThat((long) ledger.countByDestAndText().size())
        .isEqualTo(caller.figures().get("sms_messages_accepted"));
    List<String> texts =
        ledger.countByDestAndText().keySet().stream()
            .filter(message -> message.dest().endsWith(PHONE))
            .map(Ledger.DestAndText::text)
            .toList();
    assertThat(texts).hasSize(1);
    assertThat(texts.get(0))
        .startsWith("【河南税务】" + NAME + "：")
        .contains("增值税", "12月15日")
        .endsWith("郑州市税务局吴范本");
  }

  @Test
  @Order(4)
  void servesPortalAndDescriptionOfTheApi() {
    HttpResponse<String> description = caller.get("/openapi", "Accept", "application/json");
    assertThat(description.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    assertThat(Caller.json(description.body()).getJsonObject("paths").keySet())
        .contains("/taxpayers", "/filings", "/intakes/{id}");

    HttpResponse<String> entrance = caller.get("/signin/signin.xhtml");
    assertThat(entrance.statusCode()).isEqualTo(200);
    assertThat(entrance.body()).contains("<form").contains("12366");
  }

  @Test
  @Order(5)
  void startedAgainHasItsDataAndSendsNothingTwice() {
    long sent = carrier.ledger().submits().size();
    domain.stop();
    domain.start();

    await()
        .atMost(DEPLOYED)
        .untilAsserted(
            () ->
                assertThat(caller.checks())
                    .hasSize(5)
                    .allSatisfy((name, status) -> assertThat(status).as(name).isEqualTo("UP")));
    assertThat(caller.bring("/api/v1/filings", key, FILING).getInt("unchanged")).isEqualTo(1);
    assertThat(carrier.ledger().submits()).hasSize((int) sent);
  }

  private static String apiKey() throws IOException {
    Path accounts = HOME.resolve("demo-accounts.txt");
    if (!Files.exists(accounts)) {
      return "";
    }
    return Files.readAllLines(accounts).stream()
        .map(line -> line.split("\t"))
        .filter(cells -> cells.length > 1 && cells[1].startsWith("sms_"))
        .map(cells -> cells[1])
        .findFirst()
        .orElse("");
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> tree = Files.walk(folder)) {
        for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
