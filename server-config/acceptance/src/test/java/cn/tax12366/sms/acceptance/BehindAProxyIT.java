package cn.tax12366.sms.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.acceptance.kit.PlatformProcess;
import cn.tax12366.sms.acceptance.kit.TestFolder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A fresh installation as a bureau runs it: no demo, and a proxy in front that ends https. What a
 * stranger is told who asks through that proxy.
 */
class BehindAProxyIT {

  private static final String SIGN_IN = "/signin/signin.xhtml";

  /** What the proxy writes for somebody who is not at this machine. */
  private static final Map<String, String> STRANGER = Map.of("X-Forwarded-For", "203.0.113.20");

  private static PlatformProcess platform;

  @BeforeAll
  static void startTheJar() {
    platform =
        PlatformProcess.in(TestFolder.fresh("behind-a-proxy"))
            .with("sms.profile", "production")
            .with("sms.http.tls", "true")
            .with("sms.http.trusted-proxies", "127.0.0.1, ::1")
            .start();
  }

  @AfterAll
  static void end() {
    platform.close();
  }

  @Test
  @Tag("S8")
  void theCookieIsTiedToTheHostAndToHttps() {
    HttpResponse<String> page = ask(SIGN_IN);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().allValues("Set-Cookie"))
        .singleElement()
        .asString()
        .matches("__Host-SMSSESSION=[0-9a-f]{28,}; Path=/; Secure; HttpOnly; SameSite=(?i:lax)");
    assertThat(page.headers().firstValue("Strict-Transport-Security"))
        .hasValue("max-age=31536000; includeSubDomains");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/h2-console",
        "/console",
        "/jolokia",
        "/actuator",
        "/monitoring",
        "/management/domain",
        "/__asadmin",
        "/asadmin",
        "/docs",
        "/swagger-ui",
        "/application.wadl",
        "/demo",
        "/test",
        "/test.xhtml",
        "/index.html",
        "/WEB-INF/web.xml",
        "/META-INF/MANIFEST.MF",
        "/signin/../WEB-INF/web.xml",
      })
  @Tag("S39")
  void neitherConsolesNorDescriptorsNorTestPagesAreThereForAStranger(String path) {
    HttpResponse<String> answer = ask(path);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).contains(SIGN_IN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF", "/error/page"})
  @Tag("S39")
  void whatIsOpenToAllLeadsToNothingElse(String path) {
    assertThat(ask(path).statusCode()).isEqualTo(404);
  }

  @Test
  @Tag("S39")
  void aStrangerLearnsThatThePlatformIsReadyAndNothingOfItsFigures() {
    assertThat(ask("/metrics").statusCode()).isEqualTo(401);
    assertThat(ask("/metrics").body()).isEmpty();
    assertThat(ask("/health/ready").body()).contains("UP").doesNotContain("database", "links");
    assertThat(platform.health().checks()).as("who stands at this machine").isNotEmpty();
  }

  @Test
  @Tag("S36")
  void noAnswerTellsAVersionOrAPlaceInTheProgram() {
    for (String path : List.of(SIGN_IN, "/nowhere", "/error/page", "/api/v1/nowhere", "/api")) {
      HttpResponse<String> answer = ask(path);

      assertThat(answer.headers().map()).as(path).doesNotContainKey("x-powered-by");
      assertThat(answer.headers().firstValue("Server").orElse(""))
          .as(path)
          .doesNotMatch(".*[0-9].*");
      assertThat(answer.body())
          .as(path)
          .doesNotContain("Payara", "Exception", "\tat ", "cn.tax12366.sms.");
    }
  }

  private static HttpResponse<String> ask(String path) {
    return platform.get(path, STRANGER);
  }
}
