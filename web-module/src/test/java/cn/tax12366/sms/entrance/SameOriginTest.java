package cn.tax12366.sms.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("S9")
class SameOriginTest {

  @ParameterizedTest
  @CsvSource({"same-origin,true", "none,true", "same-site,false", "cross-site,false"})
  void aBrowserTellsWhereAFormComesFrom(String site, boolean ours) {
    assertThat(SameOrigin.holds(Call.post("/x.xhtml").header("Sec-Fetch-Site", site).request))
        .isEqualTo(ours);
  }

  @ParameterizedTest
  @CsvSource({
    "https://sms.example.cn,true",
    "http://sms.example.cn,true",
    "https://sms.example.cn:8443,false",
    "https://evil.example,false",
    "https://sms.example.cn.evil.example,false",
    "null,false",
    "::,false"
  })
  void anOlderOneTellsAtLeastItsOrigin(String origin, boolean ours) {
    assertThat(SameOrigin.holds(Call.post("/x.xhtml").header("Origin", origin).request))
        .isEqualTo(ours);
  }

  @Test
  void readingIsOpenToLinksFromAnywhere() {
    assertThat(
            SameOrigin.holds(Call.get("/x.xhtml").header("Sec-Fetch-Site", "cross-site").request))
        .isTrue();
  }

  @Test
  void noOtherSiteListensToTheNews() {
    assertThat(
            SameOrigin.holds(
                Call.get("/jakarta.faces.push/notice")
                    .header("Upgrade", "WebSocket")
                    .header("Origin", "https://evil.example")
                    .request))
        .isFalse();
  }
}
