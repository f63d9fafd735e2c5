package cn.tax12366.sms.organisation.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("S4")
class TotpTest {

  /** "12345678901234567890" of RFC 6238, appendix B, in Base32. */
  private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

  /** The appendix prints eight digits; six are their last six. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void showsTheCodesOfTheStandard(long second, String code) {
    assertThat(Totp.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
  }

  @Test
  void takesTheStepBeforeAndTheStepAfterAndNoOther() {
    Instant now = Instant.parse("2026-12-10T01:00:10Z");
    long present = now.getEpochSecond() / 30;

    for (int away = -3; away <= 3; away++) {
      String code = Totp.code(SECRET, now.plusSeconds(30L * away));
      if (Math.abs(away) <= 1) {
        assertThat(Totp.stepOf(SECRET, code, now)).hasValue(present + away);
      } else {
        assertThat(Totp.stepOf(SECRET, code, now)).as("%d steps away", away).isEmpty();
      }
    }
    assertThat(Totp.stepOf(SECRET, "", now)).isEmpty();
  }

  @Test
  void makesSecretsOfTwentyBytesEachAnother() {
    String secret = Totp.newSecret();

    assertThat(secret).matches("[A-Z2-7]{32}").isNotEqualTo(Totp.newSecret());
    assertThat(Totp.code(secret, Instant.EPOCH)).matches("[0-9]{6}");
    assertThatThrownBy(() -> Totp.code("1", Instant.EPOCH))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
