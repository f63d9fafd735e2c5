package cn.tax12366.sms.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class WayBackTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/index.xhtml",
        "/outbound/message.xhtml?id=17",
        "/outbound/messages.xhtml?status=FAILED&from=2026-12-10&x=%E5%BC%A0"
      })
  void leadsToAPageOfOurs(String page) {
    assertThat(new WayBack(page).address()).isEqualTo(page);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "//evil.example/x.xhtml",
        "///evil.example/x.xhtml",
        "https://evil.example/x.xhtml",
        "/\\evil.example/x.xhtml",
        "\\\\evil.example\\x.xhtml",
        "/\t/evil.example/x.xhtml",
        "javascript:alert(1)//x.xhtml",
        "/index.xhtml\r\nSet-Cookie: a=b",
        "/index.xhtml?a=<script>",
        "/index.xhtml?a=\"",
        "/../x.xhtml",
        "/a/b/c.xhtml",
        "index.xhtml",
        "@evil.example/x.xhtml",
        "/signin/signin.xhtml",
        "/signin/password.xhtml",
        "/error/failed.xhtml",
        "/api/v1/filings",
        "/WEB-INF/web.xml"
      })
  @Tag("S36")
  void everythingElseLeadsToTheWorkbench(String elsewhere) {
    assertThat(new WayBack(elsewhere).address()).isEqualTo("/index.xhtml");
  }

  @Test
  void anAddressTooLongLeadsToTheWorkbench() {
    assertThat(new WayBack("/index.xhtml?a=" + "x".repeat(500)).address())
        .isEqualTo("/index.xhtml");
  }

  @Test
  void afterAFormThePageIsTheOneThatSentIt() {
    Call call =
        Call.post("/outbound/messages.xhtml")
            .header("Referer", "http://localhost/outbound/messages.xhtml?status=FAILED");

    assertThat(WayBack.samePage(call.request)).isEqualTo("/outbound/messages.xhtml?status=FAILED");
  }

  @Test
  void aFormThatTellsOfAnotherPageStaysOnItsOwn() {
    assertThat(
            WayBack.samePage(
                Call.post("/outbound/links.xhtml")
                    .header("Referer", "http://localhost/outbound/messages.xhtml")
                    .request))
        .isEqualTo("/outbound/links.xhtml");
    assertThat(
            WayBack.samePage(
                Call.post("/outbound/links.xhtml").header("Referer", "::not an address").request))
        .isEqualTo("/outbound/links.xhtml");
    assertThat(WayBack.samePage(Call.post("/signin/signin.xhtml").request))
        .isEqualTo("/signin/signin.xhtml");
  }
}
