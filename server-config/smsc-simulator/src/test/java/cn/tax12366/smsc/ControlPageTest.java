package cn.tax12366.smsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tax12366.smsc.wire.CommandId;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as a browser asks for it. */
class ControlPageTest {

  private static final Map<String, String> FORMS =
      Map.of("act", "links", "times", "hostile", "kind", "hostile");

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
  void refusesAWrongValueAndSaysSoEscaped() throws Exception {
    HttpResponse<String> answer =
        post("form", "answers", "answers-never", "20", "latency-ms", "<b>soon</b>");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("没有执行：应答时延 不能是 <code>&lt;b&gt;soon&lt;/b&gt;</code>");
    assertThat(answer.body()).doesNotContain("<b>soon");
    assertThat(smsc.faults().of(Fault.ANSWERS_NEVER)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "form, nothing",
    "act, explode",
    "coding, 256",
    "times, many",
    "from, ''",
    "split, sideways",
    "kind, polite"
  })
  void pointsAtTheValueThatIsWrong(String name, String value) throws Exception {
    String form = FORMS.getOrDefault(name, "mo");
    HttpResponse<String> answer =
        name.equals("form")
            ? post("form", value)
            : post("form", form, "from", "1", "to", "2", "text", "a", name, value);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(smsc.ledger().entries()).isEmpty();
    assertThat(answer.body()).contains("<p class=\"error\" role=\"alert\">没有执行：");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://example.org", "null", "http://127.0.0.1"})
  void turnsAwayWhatAnotherSitePosts(String origin) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri("/faults"))
            .header("Origin", origin)
            .POST(BodyPublishers.ofString("{\"refuse-binds\":5}"));

    assertThat(send(request).statusCode()).isEqualTo(403);
    assertThat(smsc.faults().of(Fault.REFUSE_BINDS)).isZero();
  }

  @Test
  void turnsAwayABrowserThatThinksItTalksToAnotherSite() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", smsc.adminPort())) {
      socket
          .getOutputStream()
          .write("GET / HTTP/1.0\r\nHost: example.org\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .contains(" 403 ")
          .doesNotContain("<form");
    }
  }

  @Test
  void writesNothingOfAPeerUnescaped() throws Exception {
    try (Peer peer = Peer.bound(smsc, CommandId.BIND_TRANSCEIVER, "<i>'\"&")) {
      assertThat(peer.answersUntilNow()).isEmpty();
      assertThat(get("/").body()).contains("<td>&lt;i&gt;&#39;&quot;&amp;</td>");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/ | zh-CN,en;q=0.5 | 短信中心模拟器",
        "/ | en-GB,zh;q=0.5 | SMSC simulator",
        "/ | fr | 短信中心模拟器",
        "/ | ;;; | 短信中心模拟器",
        "/?lang=en | zh-CN | SMSC simulator",
        "/?lang=zh | en | 短信中心模拟器",
        "/?lang=%3Cb%3E | en | SMSC simulator"
      })
  void speaksTheLanguageThatIsAskedFor(String path, String accepted, String title)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path)).header("Accept-Language", accepted);

    assertThat(send(request).body()).contains("<h1>" + title + "</h1>");
  }

  @Test
  void hasTheSameWordsInBothLanguagesAndOneForEverythingItShows() throws IOException {
    PageTexts chinese = PageTexts.of("zh", null);
    PageTexts english = PageTexts.of("en", null);
    for (Fault fault : Fault.values()) {
      assertThat(english.get("fault." + fault.key())).isNotEmpty();
      for (String word : fault.words()) {
        assertThat(english.has("word." + word)).as(word).isTrue();
      }
    }
    for (Count count : Count.values()) {
      assertThat(english.get("count." + count.key())).isNotEmpty();
    }
    assertThat(keys("page_en.properties")).isEqualTo(keys("page.properties"));
    assertThat(chinese.get("title")).isNotEqualTo(english.get("title"));
  }

  private static Set<Object> keys(String file) throws IOException {
    Properties texts = new Properties();
    try (InputStream in = PageTexts.class.getResourceAsStream(file)) {
      texts.load(in);
    }
    return texts.keySet();
  }

  @Test
  void setsTheFaultsOfOneFormAndLeavesTheOthers() throws Exception {
    smsc.faults().set(Fault.RATE, 7);
    smsc.faults().holdResponses(true);

    HttpResponse<String> answer =
        post("form", "answers", "answers-never", "20", "answer-ids", "hexadecimal");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/?lang=zh&done=faults#faults");
    assertThat(smsc.faults().of(Fault.ANSWERS_NEVER)).isEqualTo(20);
    assertThat(smsc.faults().of(Fault.ANSWER_IDS)).isEqualTo(IdForm.HEXADECIMAL.ordinal());
    assertThat(smsc.faults().of(Fault.HOLD_RESPONSES)).isZero();
    assertThat(smsc.faults().of(Fault.RATE)).isEqualTo(7);
    assertThat(get("/?done=faults").body())
        .contains("故障设定已生效", "value=\"20\"", "value=\"hexadecimal\" selected");

    post("form", "none");
    assertThat(smsc.faults().of(Fault.RATE)).isZero();
  }

  @Test
  void takesAStatusAsItShowsIt() throws Exception {
    post("form", "submits", "refuse-submits", "0x58", "refuse-submits-share", "500");

    assertThat(smsc.faults().of(Fault.REFUSE_SUBMITS)).isEqualTo(0x58);
    assertThat(get("/").body()).contains("value=\"0x58\"");
  }

  @Test
  void letsAPhoneWriteEndsLinksAndSendsSomethingHostile() throws Exception {
    try (Peer peer = Peer.bound(smsc)) {
      post("form", "mo", "from", "15400000001", "to", "12366", "text", "查 & 询");
      assertThat(peer.nextDelivery().text()).isEqualTo("查 & 询");

      post("form", "hostile", "kind", "unknown-command", "times", "2", "system-id", "");
      assertThat(peer.in.next().command()).isEqualTo(0x7777);
      assertThat(peer.in.next().command()).isEqualTo(0x7777);

      post("form", "links", "act", "close", "system-id", "sms12366");
      assertThat(peer.in.next()).isNull();
    }
    await().until(() -> smsc.connections().isEmpty());
  }

  @Test
  void loadsNothingFromElsewhereAndRunsNoScript() throws Exception {
    HttpResponse<String> page = get("/");

    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'; style-src 'self'");
    assertThat(page.body()).doesNotContain("<script", "http://", "https://", "style=");
    assertThat(get("/page.css").headers().firstValue("Content-Type"))
        .contains("text/css; charset=UTF-8");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(uri(path)));
  }

  private HttpResponse<String> post(String... form) throws Exception {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < form.length; i += 2) {
      body.append(i == 0 ? "" : "&").append(form[i]).append('=');
      body.append(URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8));
    }
    return send(
        HttpRequest.newBuilder(uri("/"))
            .header("Origin", "http://127.0.0.1:" + smsc.adminPort())
            .POST(BodyPublishers.ofString(body.toString())));
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + smsc.adminPort() + path);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }
}
