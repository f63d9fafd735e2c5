package cn.tax12366.sms.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.acceptance.kit.Api;
import cn.tax12366.sms.acceptance.kit.Api.Answer;
import cn.tax12366.sms.acceptance.kit.Figures;
import cn.tax12366.sms.acceptance.kit.LiveHeap;
import cn.tax12366.sms.acceptance.kit.MadeUpLists;
import cn.tax12366.sms.acceptance.kit.PlatformProcess;
import cn.tax12366.sms.acceptance.kit.TestFolder;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * A system of the bureau delivers 100,000 taxpayers and 100,000 filings over HTTP. The first row of
 * each list is broken, so that whatever a bad row does to others it does to all of them. The tests
 * are one story and run in its order; by itself, because it measures.
 */
@Isolated
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("R7.2d")
class ListsByApiIT {

  private static final String TAXPAYERS = "/api/v1/taxpayers";
  private static final String FILINGS = "/api/v1/filings";
  private static final int ROWS = 100_000;

  /** A list whose rows stayed in memory would take several times as much. */
  private static final int FLAT_MEGABYTES = 40;

  private static PlatformProcess platform;
  private static Api api;

  @BeforeAll
  static void start() {
    platform = PlatformProcess.in(TestFolder.fresh("lists-by-api"));
    platform.start();
    api = Api.of(platform);
  }

  @AfterAll
  static void end() {
    platform.close();
  }

  @Test
  @Order(1)
  void takesNothingWithoutAKeyOrWithAWrongOne() {
    for (Api stranger :
        List.of(Api.withoutKey(platform), Api.withKey(platform, "sms_" + "x".repeat(43)))) {
      Answer answer = stranger.post(TAXPAYERS, MadeUpLists.taxpayers(1));

      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.contentType()).isEqualTo("application/problem+json");
      assertThat(answer.json().getString("code")).isEqualTo("no-valid-api-key");
    }
    assertThat(checked(TAXPAYERS, MadeUpLists.taxpayers(1)).getInt("added"))
        .as("the row would be new: nothing of it is there")
        .isEqualTo(1);
  }

  @Test
  @Order(2)
  void takes100000TaxpayersPastABrokenFirstRow() {
    takesPastABrokenFirstRow(
        TAXPAYERS, MadeUpLists.taxpayers(ROWS), "{\"name\":\"示例无号商行\"}", "cell-missing");
  }

  @Test
  @Order(3)
  void takes100000FilingsPastABrokenFirstRow() {
    String impossibleDay =
        "{\"taxpayerNumber\":\"%s\",\"taxCode\":\"10101\",\"period\":\"202611\",\"dueDate\":\"2026-02-30\",\"filed\":false}"
            .formatted(MadeUpLists.number(0));
    takesPastABrokenFirstRow(FILINGS, MadeUpLists.filings(ROWS), impossibleDay, "malformed-date");
  }

  private static void takesPastABrokenFirstRow(
      String path, Stream<String> rows, String broken, String code) {
    Instant begin = Instant.now();

    Answer answer = api.post(path, Stream.concat(Stream.of(broken), rows));

    print("new", path, begin);
    assertThat(answer.status()).isEqualTo(200);
    JsonObject receipt = answer.json();
    assertThat(receipt.getString("status")).isEqualTo("DONE");
    assertThat(counts(receipt)).containsExactly(ROWS + 1, ROWS, 0, 0, 1);
    JsonObject refusals =
        api.get("/api/v1/intakes/" + receipt.getString("id") + "/refusals").json();
    assertThat(refusals.getInt("total")).isEqualTo(1);
    JsonObject refused = refusals.getJsonArray("rows").getJsonObject(0);
    assertThat(refused.getInt("row")).isEqualTo(1);
    assertThat(refused.getString("code")).isEqualTo(code);
    assertThat(refused.getString("text")).isNotBlank();
  }

  @Test
  @Order(4)
  void changesNothingWhenTheSameListComesAgain_andSaysSoRowByRow() {
    Instant begin = Instant.now();

    Answer answer = api.postForRows(FILINGS, MadeUpLists.filings(ROWS));

    print("again", FILINGS, begin);
    List<JsonObject> lines = answer.lines().toList();
    assertThat(lines).hasSize(ROWS + 1);
    for (int i = 0; i < ROWS; i++) {
      assertThat(lines.get(i).getInt("row")).isEqualTo(i + 1);
      assertThat(lines.get(i).getString("outcome")).isEqualTo("UNCHANGED");
    }
    assertThat(lines.get(ROWS).getString("status")).isEqualTo("DONE");
  }

  @Test
  @Order(5)
  void holdsNoMoreMemoryInTheMiddleOfAListThanBeforeIt() {
    int before = LiveHeap.megabytes(platform);
    List<Integer> during = new ArrayList<>();

    // The list is made while it is sent: a look at the platform's heap between its rows comes when
    // it has taken in about as many.
    Stream<String> rows =
        Stream.iterate(0, i -> i + 1)
            .limit(ROWS)
            .peek(
                i -> {
                  if (i % 25_000 == 24_999) {
                    during.add(LiveHeap.megabytes(platform));
                  }
                })
            .map(MadeUpLists::taxpayer);
    JsonObject receipt = api.post(TAXPAYERS, rows).json();

    assertThat(counts(receipt)).containsExactly(ROWS, 0, 0, ROWS, 0);
    Figures.print("live heap before the list %d MB, during it %s MB", before, during);
    assertThat(Collections.max(during)).isLessThan(before + FLAT_MEGABYTES);
  }

  @Test
  @Order(6)
  @Tag("R7.2b")
  void refusesARowOfAUnitOutsideTheArea_andTakesTheNext() {
    String elsewhere = MadeUpLists.taxpayer(ROWS).replace(MadeUpLists.COUNTY, "14201020000");

    List<JsonObject> lines =
        api.postForRows(TAXPAYERS, Stream.of(elsewhere, MadeUpLists.taxpayer(ROWS + 1)))
            .lines()
            .toList();

    assertThat(lines.get(0).getString("outcome")).isEqualTo("REFUSED");
    assertThat(lines.get(0).getString("field")).isEqualTo("authorityCode");
    assertThat(lines.get(1).getString("outcome")).isEqualTo("ADDED");
  }

  @Test
  @Order(7)
  void writesNothingWhenItIsOnlyAskedWhatItWouldDo() {
    Stream<String> row = Stream.of(MadeUpLists.taxpayer(ROWS + 2));

    assertThat(checked(TAXPAYERS, row).getInt("added")).isEqualTo(1);

    assertThat(checked(TAXPAYERS, Stream.of(MadeUpLists.taxpayer(ROWS + 2))).getInt("added"))
        .isEqualTo(1);
  }

  private static JsonObject checked(String path, Stream<String> rows) {
    JsonObject receipt = api.post(path + "?check=true", rows).json();
    assertThat(receipt.getString("status")).isEqualTo("CHECKED");
    return receipt;
  }

  private static List<Integer> counts(JsonObject receipt) {
    return Stream.of("read", "added", "changed", "unchanged", "refused")
        .map(receipt::getInt)
        .toList();
  }

  private static void print(String what, String path, Instant begin) {
    double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
    Figures.print(
        "%s: %,d rows %s in %.1f s, %,.0f a second", path, ROWS, what, seconds, ROWS / seconds);
  }
}
