package cn.tax12366.smsc;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.smsc.wire.CommandId;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/faults | {'answers-never': 1001}",
        "/faults | {'answers-never': true}",
        "/faults | {'answers-never': 'few'}",
        "/faults | {'stop-reading': 1}",
        "/faults | {'receipt-form': 'pretty'}",
        "/faults | {'delivery-window': 0}",
        "/faults | {'none': 'perhaps'}",
        "/hostile | {'kind': 'polite'}",
        "/hostile | {'kind': 'garbage', 'times': 17}",
        "/hostile | {'kind': 'mutated', 'times': 100001}",
        "/hostile | {'kind': 'garbage', 'speed': 1}",
        "/links | {'act': 'explode'}",
        "/mo | {'from': '1', 'to': '2', 'text': '查', 'coding': 0}"
      })
  void refusesAWrongValueAndDoesNothing(String path, String body) throws Exception {
    smsc.faults().set(Fault.RATE, 7);

    HttpResponse<String> answer = post(path, body.replace('\'', '"'));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).startsWith("{\"error\":");
    assertThat(smsc.faults().of(Fault.RATE)).isEqualTo(7);
    assertThat(smsc.ledger().entries()).isEmpty();
  }

  @Test
  void setsEveryFaultAsItShowsIt() throws Exception {
    for (Fault fault : Fault.values()) {
      if (fault.kind() != Fault.Kind.SIZE) {
        smsc.faults().set(fault, 1);
      }
    }
    String shown = get("/faults").body();

    assertThat(post("/faults", "{\"none\":true}").body()).isNotEqualTo(shown);
    assertThat(post("/faults", shown).body()).isEqualTo(shown);
  }

  @Test
  void showsLinksOneALineAndEndsThoseOfAnAccount() throws Exception {
    try (Peer one = Peer.bound(smsc);
        Peer other = Peer.bound(smsc, CommandId.BIND_TRANSMITTER, "other")) {
      assertThat(get("/links").body().lines())
          .containsExactly(
              "{\"number\":1,\"system-id\":\"sms12366\",\"bound\":\"TRX\","
                  + "\"unanswered-submits\":0,\"unanswered-deliveries\":0}",
              "{\"number\":2,\"system-id\":\"other\",\"bound\":\"TX\","
                  + "\"unanswered-submits\":0,\"unanswered-deliveries\":0}");

      assertThat(post("/links", "{\"act\":\"close\",\"system-id\":\"other\"}").body().strip())
          .isEqualTo("{\"links\":1}");

      assertThat(other.in.next()).isNull();
      assertThat(one.answersUntilNow()).isEmpty();
    }
  }

  @Test
  void sendsSomethingHostileAndCountsIt() throws Exception {
    try (Peer peer = Peer.bound(smsc)) {
      post("/hostile", "{\"kind\":\"mutated\",\"times\":3,\"seed\":7}");
      byte[] first = peer.in.next().octets();
      peer.in.next();
      peer.in.next();
      post("/hostile", "{\"kind\":\"mutated\",\"seed\":7}");

      assertThat(peer.in.next().octets()).isEqualTo(first);
    }
    assertThat(get("/counters").body()).contains("\"connections\":1,", "\"hostile\":4,");
  }

  @Test
  void letsAPhoneWriteInAnyCoding() throws Exception {
    try (Peer peer = Peer.bound(smsc)) {
      post(
          "/mo",
          "{\"from\":\"15400000001\",\"to\":\"12366\",\"text\":\"0605\",\"coding\":245,"
              + "\"system-id\":\"sms12366\"}");

      assertThat(peer.nextDelivery().message()).containsExactly(6, 5);
    }
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
