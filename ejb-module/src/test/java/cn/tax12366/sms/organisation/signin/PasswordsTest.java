package cn.tax12366.sms.organisation.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S1")
class PasswordsTest {

  private static final char[] PASSWORD = "一匹马 in the rain 7".toCharArray();

  private final Passwords quick = new Passwords(10);

  @ParameterizedTest
  @ValueSource(strings = {"", "!", "plain text", "pbkdf2-sha256$10$AAAA", "md5$10$AAAA$AAAA"})
  void matchesNothingAgainstWhatIsNoHash(String stored) {
    assertThat(quick.matches(PASSWORD, stored)).isFalse();
    assertThat(quick.matches(stored.toCharArray(), stored)).isFalse();
  }

  @Test
  void matchesThePasswordAndNoOther() {
    String stored = quick.hash(PASSWORD);

    assertThat(quick.matches("一匹马 in the rain 8".toCharArray(), stored)).isFalse();
    assertThat(quick.matches(new char[0], stored)).isFalse();
    assertThat(quick.matches(PASSWORD, quick.nobodys())).isFalse();
    assertThat(quick.matches(PASSWORD, stored)).isTrue();
  }

  @Test
  void storesParametersAndASaltOfItsOwnAndNothingOfThePassword() {
    assertThat(quick.hash(PASSWORD))
        .matches("pbkdf2-sha256\\$10\\$[A-Za-z0-9+/]{22}==\\$[A-Za-z0-9+/]{43}=")
        .isNotEqualTo(quick.hash(PASSWORD))
        .doesNotContain("rain");
    assertThat(Passwords.STANDARD.nobodys()).startsWith("pbkdf2-sha256$600000$");
  }

  @Test
  void verifiesHashesOfWeakerParametersAndSaysThatTheyAreOutgrown() {
    String old = quick.hash(PASSWORD);
    Passwords grown = new Passwords(20);

    assertThat(grown.matches(PASSWORD, old)).isTrue();
    assertThat(grown.outgrown(old)).isTrue();
    assertThat(grown.outgrown(grown.hash(PASSWORD))).isFalse();
    assertThat(grown.outgrown("!")).isFalse();
  }
}
