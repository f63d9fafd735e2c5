package cn.tax12366.smsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminDoorTest {

  @TempDir Path home;
  private Smsc smsc;

  @BeforeEach
  void start() throws IOException {
    smsc = Smsc.start(SmscConfig.in(home).adminPort(0));
  }

  @AfterEach
  void stop() {
    smsc.close();
  }

  @Test
  void changesNothingWhereOneFaultIsUnknown() throws Exception {
    HttpResponse<String> answer =
        post("/faults", "{\"refuse-binds\": 5, \"refuse-everything\": true}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("refuse-everything");
    assertThat(smsc.faults().of(Fault.REFUSE_BINDS)).isZero();
  }

  @Test
  void refusesABodyThatIsNoObject() throws Exception {
    assertThat(post("/mo", "[]").statusCode()).isEqualTo(400);
    assertThat(post("/mo", "{\"from\":").statusCode()).isEqualTo(400);
    assertThat(post("/mo", "{\"from\":\"15400000001\"}").body()).contains("No text to");
  }

  @Test
  void refusesToWriteByGet() throws Exception {
    assertThat(get("/mo").statusCode()).isEqualTo(405);
    assertThat(get("/stats/more").statusCode()).isEqualTo(404);
  }

  @Test
  void setsFaults() throws Exception {
    assertThat(post("/faults", "{\"refuse-binds\": 5, \"hold-receipts\": true}").body())
        .contains("\"refuse-binds\":5");

    assertThat(smsc.faults().of(Fault.REFUSE_BINDS)).isEqualTo(5);
    assertThat(smsc.faults().of(Fault.HOLD_RECEIPTS)).isOne();
  }

  @Test
  void countsByTheBeginningOfTheNumber() throws Exception {
    try (Sender sender = new Sender().bind(smsc)) {
      sender.submit("15400000001", "示例");
      sender.submit("15400000001", "示例");
      sender.submit("16400000001", "示例");
    }

    assertThat(get("/ledger/count?prefix=154").body().strip())
        .isEqualTo("{\"submits\":2,\"messages\":1}");
    assertThat(get("/stats").body())
        .startsWith("{\"submits\":3,\"messages\":2,\"duplicates\":1,\"accepted\":3,\"refused\":0,");
  }

  @Test
  void letsAPhoneWrite() throws Exception {
    assertThat(
            post("/mo", "{\"from\":\"15400000001\",\"to\":\"12366\",\"text\":\"查\"}")
                .body()
                .strip())
        .isEqualTo("{\"id\":\"MO1\"}");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(uri(path)));
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return send(HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.ofString(body)));
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + smsc.adminPort() + path);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }
}
