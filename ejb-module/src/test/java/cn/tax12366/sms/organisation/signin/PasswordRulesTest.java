package cn.tax12366.sms.organisation.signin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.shared.OfficerCode;
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
    assertThatCode(() -> check("k7mq2xva".repeat(16))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aaaaaaaaaaaa",
        "121212121212",
        "Password2026",
        "zhengzhou12366",
        "x14101050001x",
        "Guoshui-2026!"
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

  private static void check(String wanted) {
    PasswordRules.check(OFFICER, wanted.toCharArray());
  }
}
