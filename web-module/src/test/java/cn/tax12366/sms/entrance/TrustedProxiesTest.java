package cn.tax12366.sms.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S3")
class TrustedProxiesTest {

  private static final String STRANGER = "198.51.100.9";

  private final TrustedProxies proxies =
      new TrustedProxies("10.1.0.0/16", " 192.0.2.1", "2001:db8:1::/48", "");

  @Test
  void theWordOfAStrangerCountsForNothing() {
    Call call = Call.get("/").from(STRANGER).forwardedFor("203.0.113.20");

    assertThat(proxies.caller(call.request)).isEqualTo(STRANGER);
  }

  @Test
  void withoutAnyConfiguredNobodysWordCounts() {
    Call call = Call.get("/").from("127.0.0.1").forwardedFor("203.0.113.20");

    assertThat(new TrustedProxies().caller(call.request)).isEqualTo("127.0.0.1");
    assertThat(new HttpSettings(false, Optional.empty()).proxies().caller(call.request))
        .isEqualTo("127.0.0.1");
  }

  @Test
  void aTrustedProxySpeaksForWhomItNames() {
    assertThat(caller("10.1.7.7", "203.0.113.20")).isEqualTo("203.0.113.20");
    assertThat(caller("192.0.2.1", "203.0.113.20:51000")).isEqualTo("203.0.113.20");
    assertThat(caller("2001:db8:1::5", "[2001:db8:9::1]:443")).isEqualTo("2001:db8:9:0:0:0:0:1");
  }

  @Test
  void whatTheCallerWroteHimselfIsNotReadBeyondTheFirstWhoIsNotTrusted() {
    assertThat(caller("10.1.7.7", "203.0.113.1, " + STRANGER + ", 10.1.0.3")).isEqualTo(STRANGER);
    assertThat(caller("10.1.7.7", "203.0.113.1", STRANGER)).isEqualTo(STRANGER);
  }

  @Test
  void behindNobodyButProxiesItIsTheFarthestOfThem() {
    assertThat(caller("10.1.7.7", "10.1.0.3, 10.1.0.4")).isEqualTo("10.1.0.3");
    assertThat(caller("10.1.7.7")).isEqualTo("10.1.7.7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "_hidden", "sms.example.cn", "1.2.3", "", "::1::", "'; --"})
  void whatIsNoAddressIsNotBelieved(String written) {
    assertThat(caller("10.1.7.7", written + ", 10.1.0.3")).isEqualTo("10.1.0.3");
    assertThat(caller("10.1.7.7", written)).isEqualTo("10.1.7.7");
  }

  @Test
  void aBlockEndsWhereItsBitsEnd() {
    TrustedProxies narrow =
        new HttpSettings(false, Optional.of("10.9.0.1, 10.1.2.128/25")).proxies();

    assertThat(narrow.caller(Call.get("/").from("10.1.2.127").forwardedFor(STRANGER).request))
        .isEqualTo("10.1.2.127");
    assertThat(narrow.caller(Call.get("/").from("10.1.2.128").forwardedFor(STRANGER).request))
        .isEqualTo(STRANGER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"proxy.example.cn", "10.1.0.0/33", "10.1.0.0/", "10.1/16", "*", "10.1.0.256"})
  void aConfigurationThatSaysNothingClearStopsTheStart(String written) {
    assertThatThrownBy(() -> new TrustedProxies("10.1.0.0/16", written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sms.http.trusted-proxies")
        .hasMessageContaining(written);
  }

  private String caller(String nearest, String... forwardedFor) {
    return proxies.caller(Call.get("/").from(nearest).forwardedFor(forwardedFor).request);
  }
}
