package cn.tax12366.sms.organisation.signin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.shared.OfficerCode;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S2")
class PasswordRulesTest {

  private static final OfficerCode OFFICER = OfficerCode.of("14101050001");

  @ParameterizedTest
  @ValueSource(strings = {"", "k7mq-2xva-h", "一二三四五六七八九十百"})
  void refusesFewerThanTwelveCharacters(String wanted) {
    assertThatThrownBy(() -> check(wanted))
        .isInstanceOf(PasswordOfWrongLength.class)
        .hasMessageContaining("12 to 128");
  }

  @Test
  void refusesMoreThan128CharactersInsteadOfCuttingThemOff() {
    assertThatThrownBy(() -> check("k7mq".repeat(32) + "x"))
        .isInstanceOf(PasswordOfWrongLength.class);
    assertThatCode(() -> check(RandomWords.of(26).substring(0, 128))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aaaaaaaaaaaa",
        "121212121212",
        "Password2026",
        "zhengzhou12366",
        "x14101050001x",
        "Guoshui-2026!",
        "Passw0rd!2026",
        "qwertyuiopas",
        "woaini1314520",
        "correcthorse"
      })
  void refusesWhatOthersWouldTryFirstWithoutRepeatingIt(String wanted) {
    assertThatThrownBy(() -> check(wanted))
        .isInstanceOf(PasswordTooObvious.class)
        .hasMessageNotContaining(wanted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "k7mq-2xva-hn4d",
        "马在雨里慢慢地走过一座老桥",
        "my password is a horse in the rain",
        "            x y z w v"
      })
  void takesAnyCharactersAndLongSentences(String wanted) {
    assertThatCode(() -> check(wanted)).doesNotThrowAnyException();
  }

  @Test
  void passesTheRulesItselfWhenItAssigns() {
    for (int i = 0; i < 100; i++) {
      String assigned = RandomWords.of(4);
      assertThatCode(() -> check(assigned)).doesNotThrowAnyException();
    }
  }

  @Test
  void wantsThreeKindsOfCharactersWhereAnAssessorAsksForThem_andNowhereElse() {
    for (String plain : List.of("k7mq2xvahn4d", "马在雨里慢慢地走过一座老桥", "ahorseintherain-slowly")) {
      assertThatThrownBy(() -> check(PasswordMode.MLPS, plain))
          .isInstanceOf(PasswordTooPlain.class)
          .hasMessageNotContaining(plain);
      assertThatCode(() -> check(plain)).doesNotThrowAnyException();
    }
    for (String mixed : List.of("k7mq-2xva-hn4d", "Walking horse 4", "马在雨里 slowly 走过 7")) {
      assertThatCode(() -> check(PasswordMode.MLPS, mixed)).doesNotThrowAnyException();
    }
    assertThatThrownBy(() -> check(PasswordMode.MLPS, "Guoshui-2026!"))
        .isInstanceOf(PasswordTooObvious.class);
    assertThatThrownBy(() -> PasswordMode.of("weak")).hasMessageContaining("sms.password.mode");
  }

  private static void check(PasswordMode mode, String wanted) {
    PasswordRules.check(mode, OFFICER, wanted.toCharArray());
  }

  private static void check(String wanted) {
    PasswordRules.check(PasswordMode.MODERN, OFFICER, wanted.toCharArray());
  }
}
